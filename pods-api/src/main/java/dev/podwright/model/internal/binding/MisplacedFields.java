package dev.podwright.model.internal.binding;

import dev.podwright.model.schema.Schemas;
import dev.podwright.schema.ObjectSchema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a field belongs that a type does not have, and another one does that is easily taken for it. */
final class MisplacedFields {
    private record Place(Class<?> type, String words) {}

    private static final Map<String, List<Place>> PLACES = Map.of(
            "Pod",
            List.of(
                    new Place(dev.podwright.model.PodSpec.class, "spec"),
                    new Place(dev.podwright.model.meta.ObjectMeta.class, "metadata")),
            "PodSpec",
            List.of(
                    new Place(dev.podwright.model.container.Container.class, "a container, such as spec.containers[0]"),
                    new Place(dev.podwright.model.meta.ObjectMeta.class, "metadata"),
                    new Place(dev.podwright.model.security.PodSecurityContext.class, "spec.securityContext"),
                    new Place(dev.podwright.model.security.SecurityContext.class, "containers[].securityContext")),
            "Container",
            List.of(
                    new Place(dev.podwright.model.security.SecurityContext.class, "the container's securityContext"),
                    new Place(dev.podwright.model.PodSpec.class, "the pod's spec")),
            "PodSecurityContext",
            List.of(new Place(dev.podwright.model.security.SecurityContext.class, "containers[].securityContext")),
            "SecurityContext",
            List.of(new Place(dev.podwright.model.security.PodSecurityContext.class, "the pod's spec.securityContext")),
            "Volume",
            List.of(new Place(dev.podwright.model.container.VolumeMount.class, "a container's volumeMounts")),
            "VolumeMount",
            List.of(new Place(dev.podwright.model.volume.Volume.class, "the pod's spec.volumes")),
            "Probe",
            List.of(new Place(dev.podwright.model.container.HTTPGetAction.class, "httpGet")),
            "ObjectMeta",
            List.of(new Place(dev.podwright.model.PodSpec.class, "spec")));

    private MisplacedFields() {}

    /** Where a field belongs; null where that is unknown. */
    static @Nullable String place(ObjectSchema<?> type, String field) {
        for (Place each : PLACES.getOrDefault(type.name(), List.of())) {
            if (Schemas.of(each.type()).indexOf(field) >= 0) {
                return each.words();
            }
        }
        return null;
    }
}
