package dev.podwright.validate.internal.rules.volume;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.volume.PodCertificateProjection;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Projected certificates of the pod itself.
 *
 * <p>Upstream: the podCertificate part of {@code validateProjectionSources} and {@code ValidateUserAnnotations} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}, {@code IsDomainPrefixedKey} in
 * {@code k8s.io/apimachinery/pkg/util/validation}.
 */
final class PodCertificateRules {
    private static final List<String> KEY_TYPES =
            List.of("ECDSAP256", "ECDSAP384", "ECDSAP521", "ED25519", "RSA3072", "RSA4096");
    private static final int LEAST_SECONDS = 3600;
    private static final int MOST_SECONDS = 91 * 24 * 3600;
    private static final int MOST_SECONDS_OF_KUBERNETES = 24 * 3600;
    private static final int LARGEST_ANNOTATIONS = 256 * 1024;

    private PodCertificateRules() {}

    static void check(Findings out, FieldPath path, PodCertificateProjection certificate) {
        String signer = Checks.orEmpty(certificate.signerName());
        SignerNames.check(out, path.child("signerName"), signer);
        if (!certificate.userAnnotations().isEmpty()) {
            userAnnotations(out, path.child("userAnnotations"), certificate.userAnnotations());
        }
        FileSourceRules.user(out, path, "user", certificate.user());
        String keyType = Checks.orEmpty(certificate.keyType());
        if (!KEY_TYPES.contains(keyType)) {
            Checks.notSupported(out, path.child("keyType"), keyType, KEY_TYPES);
        }
        int most = SignerNames.isOfKubernetes(signer) ? MOST_SECONDS_OF_KUBERNETES : MOST_SECONDS;
        Checks.between(out, path, "maxExpirationSeconds", certificate.maxExpirationSeconds(), LEAST_SECONDS, most);
        boolean any = file(out, path, "credentialBundlePath", certificate.credentialBundlePath());
        any |= file(out, path, "keyPath", certificate.keyPath());
        any |= file(out, path, "certificateChainPath", certificate.certificateChainPath());
        if (!any) {
            out.required(
                    path,
                    "the certificate goes to no file",
                    "give credentialBundlePath, or keyPath and certificateChainPath");
        }
    }

    private static boolean file(Findings out, FieldPath path, String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return false;
        }
        FileSourceRules.inside(out, path, field, value);
        return true;
    }

    private static void userAnnotations(Findings out, FieldPath path, Map<String, String> annotations) {
        long size = 0;
        for (Map.Entry<String, String> each : annotations.entrySet()) {
            size += Names.utf8Length(each.getKey()) + Names.utf8Length(each.getValue());
            key(out, path, Names.lowerCase(each.getKey()));
        }
        if (size > LARGEST_ANNOTATIONS) {
            out.tooLong(
                    path,
                    "all annotations together have " + size + " bytes; at most " + LARGEST_ANNOTATIONS + " are allowed",
                    "shorten them");
        }
    }

    private static void key(Findings out, FieldPath path, String key) {
        if (key.isEmpty()) {
            out.required(path, "a key is empty", "write something like example.com/my-name");
        } else if (NameKind.QUALIFIED_NAME.bits(key) != 0) {
            Checks.name(out, NameKind.QUALIFIED_NAME, path, key);
        } else if (key.indexOf('/') < 0) {
            out.invalid(
                    path,
                    key,
                    "the key " + Excerpt.quoted(key) + " has no domain and '/' before it",
                    "write something like example.com/" + Excerpt.of(key));
        }
    }
}
