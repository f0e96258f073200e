package dev.podwright.validate.internal.rules.volume;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.volume.ClusterTrustBundleProjection;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.rules.meta.LabelRules;

/**
 * Projected trust anchors.
 *
 * <p>Upstream: the clusterTrustBundle part of {@code validateProjectionSources}, {@code ValidateClusterTrustBundleName}
 * and {@code extractSignerNameFromClusterTrustBundleName} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class TrustBundleRules {
    private TrustBundleRules() {}

    static void check(Findings out, FieldPath path, ClusterTrustBundleProjection bundle) {
        String name = bundle.name();
        String signer = bundle.signerName();
        if (name != null && signer != null) {
            out.invalid(path, null, "name and signerName exclude each other", "keep one of the two");
        } else if (name != null) {
            name(out, path, name);
            if (bundle.labelSelector() != null) {
                out.invalid(
                        path.child("labelSelector"),
                        null,
                        "labelSelector selects among the bundles of a signer, and the bundle is given by its name",
                        "remove labelSelector, or give signerName in place of name");
            }
        } else if (signer != null) {
            signer(out, path.child("signerName"), signer);
            if (bundle.labelSelector() != null) {
                LabelRules.selector(out, path.child("labelSelector"), bundle.labelSelector(), false);
            }
        } else {
            out.required(path, "the bundle is missing", "give name or signerName");
        }
        FileSourceRules.user(out, path, "user", bundle.user());
        String file = Checks.orEmpty(bundle.path());
        Checks.required(out, path, "path", file);
        FileSourceRules.inside(out, path, "path", file);
    }

    private static void signer(Findings out, FieldPath path, String signer) {
        if (signer.isEmpty()) {
            // The server says it twice: once of the field, once of the name.
            out.required(path, "signerName is empty", "give signerName");
        }
        SignerNames.check(out, path, signer);
    }

    private static void name(Findings out, FieldPath path, String name) {
        Checks.required(out, path, "name", name);
        int colon = name.lastIndexOf(':');
        if (colon < 0) {
            Checks.name(out, NameKind.DNS_SUBDOMAIN, path, "name", name);
        } else if (colon == 0 || name.lastIndexOf('/', colon) >= 0) {
            out.invalid(
                    path.child("name"),
                    name,
                    Excerpt.quoted(name) + " is not the name of a bundle of a signer (DOMAIN:SIGNER:NAME)",
                    "write something like example.com:my-signer:my-bundle");
        } else {
            Checks.name(out, NameKind.DNS_SUBDOMAIN, path, "name", name.substring(colon + 1));
        }
    }
}
