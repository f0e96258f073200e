package dev.podwright.validate.internal.rules.volume;

import dev.podwright.model.PodSpec;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.volume.PersistentVolumeClaimSpec;
import dev.podwright.model.volume.ProjectedVolumeSource;
import dev.podwright.model.volume.Volume;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The volumes of a pod.
 *
 * <p>Upstream: {@code ValidateVolumes}, and the rule of projected tokens in {@code validatePodMetadataAndSpec}, in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class VolumeRules {
    private static final PersistentVolumeClaimSpec NO_CLAIM =
            PersistentVolumeClaimSpec.builder().build();

    private VolumeRules() {}

    /** The spec of a claim of its own; the path is that of it. */
    public static void claim(ValidationContext scope, FieldPath path, @Nullable PersistentVolumeClaimSpec spec) {
        ClaimSpecRules.check(scope.out(), scope.options(), path, spec == null ? NO_CLAIM : spec);
    }

    /**
     * All volumes, of which the context records the valid ones: only they can be mounted. The path is that of the list.
     */
    public static void volumes(ValidationContext scope, FieldPath path) {
        List<Volume> volumes = scope.spec().volumes();
        if (volumes.isEmpty()) {
            return;
        }
        Findings out = scope.out();
        String pod = podName(scope);
        Set<String> made = null;
        Map<String, Volume> sound = new HashMap<>(volumes.size() * 2);
        for (int i = 0; i < volumes.size(); i++) {
            Volume volume = volumes.get(i);
            FieldPath at = path.index(i);
            int before = out.rejectedCount();
            String name = Checks.orEmpty(volume.name());
            VolumeSourceRules.check(scope, at, volume, name, pod);
            if (Checks.required(out, at, "name", name)) {
                Checks.name(out, NameKind.DNS_LABEL, at, "name", name);
                if (sound.containsKey(name)) {
                    out.duplicate(
                            at.child("name"),
                            name,
                            "the pod has another volume " + Excerpt.quoted(name),
                            "give each volume its own name");
                }
            }
            if (out.rejectedCount() == before) {
                sound.put(name, volume);
            }
            if (volume.persistentVolumeClaim() != null && !pod.isEmpty()) {
                made = made == null ? madeClaims(volumes, pod) : made;
                String claim = Checks.orEmpty(volume.persistentVolumeClaim().claimName());
                if (made.contains(claim)) {
                    out.invalid(
                            at.child("persistentVolumeClaim", "claimName"),
                            claim,
                            "the claim " + Excerpt.quoted(claim) + " is made for an ephemeral volume of this pod",
                            "mount the ephemeral volume, or name another claim");
                }
            }
        }
        scope.mountable(sound);
    }

    private static String podName(ValidationContext scope) {
        ObjectMeta metadata = scope.metadata();
        return metadata == null ? "" : Checks.orEmpty(metadata.name());
    }

    /** The names of the claims that the cluster makes for ephemeral volumes. */
    private static Set<String> madeClaims(List<Volume> volumes, String pod) {
        Set<String> out = new HashSet<>();
        for (Volume volume : volumes) {
            if (volume.ephemeral() != null) {
                out.add(pod + '-' + Checks.orEmpty(volume.name()));
            }
        }
        return out;
    }

    /** Projected tokens need a named service account; the path is that of the spec. */
    public static void projectedTokens(ValidationContext scope, FieldPath path) {
        PodSpec spec = scope.spec();
        if (spec.volumes().isEmpty() || !scope.serviceAccountName().isEmpty()) {
            return;
        }
        for (int i = 0; i < spec.volumes().size(); i++) {
            projectedTokens(scope.out(), path, i, spec.volumes().get(i).projected());
        }
    }

    private static void projectedTokens(
            Findings out, FieldPath path, int volume, @Nullable ProjectedVolumeSource projected) {
        if (projected == null) {
            return;
        }
        for (int i = 0; i < projected.sources().size(); i++) {
            if (projected.sources().get(i).serviceAccountToken() != null) {
                out.forbidden(
                        path.child("volumes")
                                .index(volume)
                                .child("projected", "sources")
                                .index(i)
                                .child("serviceAccountToken"),
                        "a token is that of a service account, and the pod names none",
                        "give serviceAccountName");
            }
        }
    }
}
