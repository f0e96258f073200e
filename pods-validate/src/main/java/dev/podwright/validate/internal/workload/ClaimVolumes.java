package dev.podwright.validate.internal.workload;

import dev.podwright.model.PersistentVolumeClaim;
import dev.podwright.model.PodSpec;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.volume.PersistentVolumeClaimVolumeSource;
import dev.podwright.model.volume.Volume;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The spec of the pods of a StatefulSet with the volumes that its claim templates give them.
 *
 * <p>Upstream: {@code volumesToAddForTemplates} in {@code k8s.io/kubernetes/pkg/apis/apps/validation}.
 */
public final class ClaimVolumes {
    private ClaimVolumes() {}

    /**
     * The spec that the server validates: without names that the controller sets, and with the claims before all other
     * volumes. The server orders several claims at random; here they are in the order of their templates.
     */
    public static PodSpec validated(PodSpec spec, List<PersistentVolumeClaim> claims) {
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
    public static PodSpec effective(PodSpec spec, List<PersistentVolumeClaim> claims) {
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

    /**
     * Where the volumes are given that the server validates: a path in the validated spec becomes that of the claim template
     * or the volume that it is about; any other stays.
     *
     * @param volumes the path of the volumes
     * @param templates the path of the claim templates
     */
    static UnaryOperator<FieldPath> given(
            PodSpec spec, List<PersistentVolumeClaim> claims, FieldPath volumes, FieldPath templates) {
        Map<String, FieldPath> names = new LinkedHashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            names.put(nameOf(claims.get(i)), templates.index(i).child("metadata", "name"));
        }
        List<FieldPath> others = new ArrayList<>();
        for (int i = 0; i < spec.volumes().size(); i++) {
            if (!names.containsKey(Checks.orEmpty(spec.volumes().get(i).name()))) {
                others.add(volumes.index(i));
            }
        }
        List<FieldPath> ofClaims = List.copyOf(names.values());
        return path -> {
            if (!path.startsWith(volumes) || path.equals(volumes)) {
                return path;
            }
            FieldPath below = path.relativeTo(volumes);
            int index = below.steps().get(0).index();
            if (index < 0 || index >= ofClaims.size() + others.size()) {
                return path;
            }
            return index < ofClaims.size()
                    ? ofClaims.get(index)
                    : others.get(index - ofClaims.size()).append(path.relativeTo(volumes.index(index)));
        };
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

    private static String nameOf(PersistentVolumeClaim claim) {
        ObjectMeta metadata = claim.metadata();
        return metadata == null ? "" : Checks.orEmpty(metadata.name());
    }

    private static Map<String, Volume> added(List<PersistentVolumeClaim> claims) {
        Map<String, Volume> out = new LinkedHashMap<>();
        for (PersistentVolumeClaim claim : claims) {
            String name = nameOf(claim);
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
