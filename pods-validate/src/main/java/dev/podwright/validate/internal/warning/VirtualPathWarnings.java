package dev.podwright.validate.internal.warning;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.volume.ClusterTrustBundleProjection;
import dev.podwright.model.volume.DownwardAPIVolumeFile;
import dev.podwright.model.volume.KeyToPath;
import dev.podwright.model.volume.PodCertificateProjection;
import dev.podwright.model.volume.Volume;
import dev.podwright.model.volume.VolumeProjection;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.core.Warning;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Files that a volume makes of keys, tokens and facts: one that takes the place of another, or is where another needs a
 * directory. An entry of a projected volume that projects nothing.
 *
 * <p>Upstream: {@code warningsForOverlappingVirtualPaths} in {@code k8s.io/kubernetes/pkg/api/pod}.
 */
final class VirtualPathWarnings implements VirtualPaths.Overlaps {
    private final Findings out;
    private final boolean repeats;
    private final VirtualPaths paths = new VirtualPaths();

    private VirtualPathWarnings(ValidationContext scope) {
        this.out = scope.out();
        this.repeats = !scope.options().has(RuleChange.PROJECTIONS_WITHOUT_ITEMS_APART);
    }

    /** One volume; the path is that of the list. */
    static void check(ValidationContext scope, Volume volume, FieldPath list, int index) {
        if (volume.configMap() != null && volume.configMap().items().size() > 1) {
            FieldPath at = list.index(index).child("configMap");
            new VirtualPathWarnings(scope)
                    .keys(volume.configMap().items(), "", at)
                    .overlaps();
        }
        if (volume.secret() != null && volume.secret().items().size() > 1) {
            FieldPath at = list.index(index).child("secret");
            new VirtualPathWarnings(scope).keys(volume.secret().items(), "", at).overlaps();
        }
        if (volume.downwardAPI() != null && volume.downwardAPI().items().size() > 1) {
            FieldPath at = list.index(index).child("downwardAPI");
            new VirtualPathWarnings(scope)
                    .facts(volume.downwardAPI().items(), at)
                    .overlaps();
        }
        if (volume.projected() != null && !volume.projected().sources().isEmpty()) {
            FieldPath at = list.index(index).child("projected", "sources");
            new VirtualPathWarnings(scope).projected(volume.projected().sources(), at);
        }
    }

    private void projected(List<VolumeProjection> sources, FieldPath list) {
        boolean empty = false;
        for (int i = 0; i < sources.size(); i++) {
            VolumeProjection source = sources.get(i);
            if (isEmpty(source)) {
                if (!empty) {
                    // The server names only the volume, so it warns once.
                    out.warn(
                            Warning.EMPTY_PROJECTION,
                            list.index(i),
                            "the entry projects nothing",
                            "give it a source, or remove it");
                }
                empty = true;
            } else {
                int before = paths.size();
                source(source, list.index(i));
                if (repeats) {
                    if (isGiven(source)) {
                        paths.mark(before);
                    } else {
                        paths.repeat();
                    }
                }
            }
        }
        overlaps();
    }

    private static boolean isEmpty(VolumeProjection source) {
        return source.configMap() == null
                && source.secret() == null
                && source.downwardAPI() == null
                && source.serviceAccountToken() == null
                && source.clusterTrustBundle() == null
                && source.podCertificate() == null;
    }

    /** Whether it says which files it has, if only with an empty list. */
    private static boolean isGiven(VolumeProjection source) {
        return (source.configMap() != null && source.configMap().items() != null)
                || (source.secret() != null && source.secret().items() != null)
                || (source.downwardAPI() != null && source.downwardAPI().items() != null)
                || source.serviceAccountToken() != null
                || source.clusterTrustBundle() != null
                || source.podCertificate() != null;
    }

    /** An entry with several sources, which only an unjudged volume has, counts as the first that says which files it has. */
    private void source(VolumeProjection source, FieldPath at) {
        if (source.configMap() != null && source.configMap().items() != null) {
            String name = "ConfigMap " + Checks.orEmpty(source.configMap().name());
            keys(source.configMap().items(), name, at.child("configMap"));
        } else if (source.secret() != null && source.secret().items() != null) {
            String name = "Secret " + Checks.orEmpty(source.secret().name());
            keys(source.secret().items(), name, at.child("secret"));
        } else if (source.downwardAPI() != null && source.downwardAPI().items() != null) {
            facts(source.downwardAPI().items(), at.child("downwardAPI"));
        } else if (source.serviceAccountToken() != null) {
            file(source.serviceAccountToken().path(), "token", at.child("serviceAccountToken", "path"));
        } else if (source.clusterTrustBundle() != null) {
            bundle(source.clusterTrustBundle(), at.child("clusterTrustBundle"));
        } else if (source.podCertificate() != null) {
            certificate(source.podCertificate(), at.child("podCertificate"));
        }
    }

    /** The server fails on a bundle without a name, which it meets where it does not judge the volume: in a StatefulSet. */
    private void bundle(ClusterTrustBundleProjection bundle, FieldPath at) {
        String name = bundle.name() == null ? bundle.signerName() : bundle.name();
        if (name == null) {
            out.refuse(
                    "server-failure",
                    at,
                    null,
                    "the server fails with an internal error on a bundle with neither name nor signerName",
                    "give name or signerName");
        } else {
            file(bundle.path(), "trust bundle " + name, at.child("path"));
        }
    }

    private void certificate(PodCertificateProjection certificate, FieldPath at) {
        file(certificate.certificateChainPath(), "certificate chain", at.child("certificateChainPath"));
        file(certificate.keyPath(), "key", at.child("keyPath"));
        file(certificate.credentialBundlePath(), "credential bundle", at.child("credentialBundlePath"));
    }

    private VirtualPathWarnings keys(List<KeyToPath> items, String source, FieldPath at) {
        return items(items, KeyToPath::path, source, at);
    }

    private VirtualPathWarnings facts(List<DownwardAPIVolumeFile> items, FieldPath at) {
        return items(items, DownwardAPIVolumeFile::path, "downward API", at);
    }

    private <T> VirtualPathWarnings items(
            List<T> items, Function<T, @Nullable String> path, String source, FieldPath at) {
        for (int i = 0; i < items.size(); i++) {
            paths.add(path.apply(items.get(i)), source, at, i);
        }
        return this;
    }

    private void file(@Nullable String path, String source, FieldPath at) {
        paths.add(path, source, at, VirtualPaths.NO_INDEX);
    }

    private void overlaps() {
        paths.overlaps(this);
    }

    @Override
    public boolean isFull() {
        return out.warnsNoMore();
    }

    @Override
    public void count(long overlaps) {
        out.warnUnlisted(overlaps);
    }

    @Override
    public void overlap(VirtualPaths.File again, VirtualPaths.File other) {
        out.warn(
                Warning.OVERLAPPING_PATHS,
                again.at(),
                again.path().equals(other.path())
                        ? Excerpt.quoted(again.path()) + " is given twice in this volume, and one hides the other"
                        : Excerpt.quoted(again.path()) + " and " + Excerpt.quoted(other.path())
                                + " cannot both be there: one is a file where the other needs a directory",
                "give each file its own path");
    }
}
