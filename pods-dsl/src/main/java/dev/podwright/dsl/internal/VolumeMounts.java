package dev.podwright.dsl.internal;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.ContainerCommon;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which containers mount the volumes of a pod, for findings about a volume. */
final class VolumeMounts {
    /** More mounts of one volume are not listed. */
    private static final int MOST = 8;

    private final @Nullable PodSpec spec;
    private final FieldPath specPath;
    private final FieldPath volumes;
    private @Nullable Map<String, List<Finding.Related>> byVolume;

    /**
     * The mounts of a pod.
     *
     * @param specPath where its spec is
     */
    VolumeMounts(@Nullable PodSpec spec, FieldPath specPath) {
        this.spec = spec;
        this.specPath = specPath;
        this.volumes = specPath.child("volumes");
    }

    /** The mounts of the volume that has a field; none where the field is not in a volume. */
    List<Finding.Related> of(FieldPath field) {
        for (FieldPath at = field; at != null; at = at.parent()) {
            if (volumes.equals(at.parent()) && spec != null) {
                String name = spec.volumes().get(at.index()).name();
                return name == null ? List.of() : mounts(spec).getOrDefault(name, List.of());
            }
        }
        return List.of();
    }

    private Map<String, List<Finding.Related>> mounts(PodSpec pod) {
        Map<String, List<Finding.Related>> known = byVolume;
        if (known == null) {
            known = new HashMap<>();
            for (PodContainer each : PodContainer.of(pod, specPath)) {
                ContainerCommon container = each.container();
                for (int i = 0; i < container.volumeMounts().size(); i++) {
                    add(known, container.volumeMounts().get(i).name(), each, "volumeMounts", i);
                }
                for (int i = 0; i < container.volumeDevices().size(); i++) {
                    add(known, container.volumeDevices().get(i).name(), each, "volumeDevices", i);
                }
            }
            byVolume = known;
        }
        return known;
    }

    private static void add(
            Map<String, List<Finding.Related>> known,
            @Nullable String volume,
            PodContainer container,
            String list,
            int index) {
        if (volume != null) {
            List<Finding.Related> mounts = known.computeIfAbsent(volume, name -> new ArrayList<>());
            if (mounts.size() < MOST) {
                mounts.add(Finding.Related.of(
                        container.name(), container.path().child(list).index(index)));
            }
        }
    }
}
