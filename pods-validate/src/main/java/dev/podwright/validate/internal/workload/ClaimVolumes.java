package dev.podwright.validate.internal.workload;

import dev.podwright.model.PersistentVolumeClaim;
import dev.podwright.model.PodSpec;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.volume.PersistentVolumeClaimVolumeSource;
import dev.podwright.model.volume.Volume;
import dev.podwright.validate.internal.check.Checks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The spec of the pods of a StatefulSet with the volumes that its claim templates give them.
 *
 * <p>Upstream: {@code volumesToAddForTemplates} in {@code k8s.io/kubernetes/pkg/apis/apps/validation}.
 */
final class ClaimVolumes {
    private ClaimVolumes() {}

    /**
     * The spec that the server validates: without names that the controller sets, and with the claims before all other
     * volumes. The server orders several claims at random; here they are in the order of their templates.
     */
    static PodSpec validated(PodSpec spec, List<PersistentVolumeClaim> claims) {
        boolean named = !Checks.isEmpty(spec.hostname()) || !Checks.isEmpty(spec.subdomain());
        if (!named && claims.isEmpty()) {
            return spec;
        }
        Map<String, Volume> added = added(claims);
        List<Volume> volumes = new ArrayList<>(added.values());
        volumes.addAll(others(spec, added));
        return spec.toBuilder().hostname(null).subdomain(null).volumes(volumes).build();
    }

    /** The spec that the pods have, with the claims after all other volumes, which so keep their places. */
    static PodSpec effective(PodSpec spec, List<PersistentVolumeClaim> claims) {
        if (claims.isEmpty()) {
            return spec;
        }
        Map<String, Volume> added = added(claims);
        List<Volume> volumes = new ArrayList<>();
        for (Volume each : spec.volumes()) {
            Volume claim = added.remove(Checks.orEmpty(each.name()));
            volumes.add(claim == null ? each : claim);
        }
        volumes.addAll(added.values());
        return spec.toBuilder().volumes(volumes).build();
    }

    private static List<Volume> others(PodSpec spec, Map<String, Volume> added) {
        List<Volume> out = new ArrayList<>();
        for (Volume each : spec.volumes()) {
            if (!added.containsKey(Checks.orEmpty(each.name()))) {
                out.add(each);
            }
        }
        return out;
    }

    private static Map<String, Volume> added(List<PersistentVolumeClaim> claims) {
        Map<String, Volume> out = new LinkedHashMap<>();
        for (PersistentVolumeClaim claim : claims) {
            ObjectMeta metadata = claim.metadata();
            String name = metadata == null ? "" : Checks.orEmpty(metadata.name());
            out.put(
                    name,
                    Volume.builder()
                            .name(name)
                            .persistentVolumeClaim(PersistentVolumeClaimVolumeSource.builder()
                                    .claimName(name)
                                    .build())
                            .build());
        }
        return out;
    }
}
