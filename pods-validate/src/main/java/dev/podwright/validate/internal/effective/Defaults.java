package dev.podwright.validate.internal.effective;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.model.internal.binding.GoTypes;
import dev.podwright.model.schema.Schemas;
import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.model.value.Quantity;
import dev.podwright.model.volume.EmptyDirVolumeSource;
import dev.podwright.model.volume.ImageVolumeSource;
import dev.podwright.model.volume.Volume;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.rules.container.PodResourceRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what the server fills in before it judges and stores an object. What is complete comes back as the same
 * instance.
 *
 * <p>Upstream: {@code SetObjectDefaults_Pod} and {@code SetObjectDefaults_PodTemplate} in
 * {@code k8s.io/kubernetes/pkg/apis/core/v1}.
 */
public final class Defaults {
    private static final Volume NO_SOURCE = Volume.builder().build();

    private final Features features;
    /** Whether the name of a service account is in both of its fields. */
    private final boolean both;

    private Defaults(Features features, boolean both) {
        this.features = features;
        this.both = both;
    }

    /**
     * A part of an object, as the server shows it: the name of a service account is in both of its fields. Defaults that
     * depend on fields outside of the part, or on several fields, are not in it.
     */
    static <T> T shown(Class<T> type, T part, Features features) {
        return new Defaults(features, true).fill(Schemas.of(type), part);
    }

    /** The spec of a pod. */
    public static PodSpec ofPod(PodSpec spec, Features features) {
        PodSpec now = spec;
        List<Container> containers = requested(spec.containers());
        List<Container> init = requested(spec.initContainers());
        if (Checks.isTrue(spec.hostNetwork())) {
            containers = onHost(containers);
            init = onHost(init);
        }
        if (containers != spec.containers() || init != spec.initContainers()) {
            now = now.toBuilder().containers(containers).initContainers(init).build();
        }
        ResourceRequirements resources = now.resources();
        ResourceRequirements complete = resources == null
                        || !features.has(Gate.POD_LEVEL_RESOURCES)
                        || features.has(Gate.POD_LEVEL_RESOURCES_FIX_DEFAULTING)
                ? resources
                : completed(now, resources, features);
        if (complete != resources) {
            now = now.toBuilder().resources(complete).build();
        }
        if (now.enableServiceLinks() == null) {
            now = now.toBuilder().enableServiceLinks(true).build();
        }
        if (features.has(Gate.H2C_CONTAINER_PROBE)) {
            now = HttpProtocols.complete(now);
        }
        return ofTemplate(now, features);
    }

    /** The spec of a template, whose pods are to get the rest. */
    public static PodSpec ofTemplate(PodSpec spec, Features features) {
        return new Defaults(features, false).fill(Schemas.of(PodSpec.class), spec);
    }

    /** Resources of the pod as a whole are completed from those of its containers. */
    private static ResourceRequirements completed(PodSpec spec, ResourceRequirements resources, Features features) {
        Map<String, Quantity> limits = copy(resources.limits());
        Map<String, Quantity> requests = copy(resources.requests());
        int given = limits.size() + requests.size();
        PodResourceRules.complete(spec, limits, requests, features);
        if (given == limits.size() + requests.size()) {
            return resources;
        }
        return resources.toBuilder().limits(limits).requests(requests).build();
    }

    private static Map<String, Quantity> copy(@Nullable Map<String, Quantity> amounts) {
        return amounts == null ? new LinkedHashMap<>() : new LinkedHashMap<>(amounts);
    }

    /** Limits become requests where there is none. */
    private static List<Container> requested(List<Container> containers) {
        List<Container> out = new ArrayList<>(containers.size());
        boolean changed = false;
        for (Container container : containers) {
            ResourceRequirements resources = container.resources();
            if (resources == null
                    || resources.limits() == null
                    || resources.limits().isEmpty()) {
                out.add(container);
                continue;
            }
            Map<String, Quantity> requests = copy(resources.requests());
            int given = requests.size();
            resources.limits().forEach(requests::putIfAbsent);
            if (requests.size() == given) {
                out.add(container);
                continue;
            }
            changed = true;
            out.add(container.toBuilder()
                    .resources(resources.toBuilder().requests(requests).build())
                    .build());
        }
        return changed ? out : containers;
    }

    /** On the host's network a container's port is the host's. */
    private static List<Container> onHost(List<Container> containers) {
        List<Container> out = new ArrayList<>(containers.size());
        boolean changed = false;
        for (Container container : containers) {
            boolean complete = container.ports().stream().noneMatch(Defaults::lacksHostPort);
            changed |= !complete;
            out.add(
                    complete
                            ? container
                            : container.toBuilder()
                                    .ports(container.ports().stream()
                                            .map(Defaults::onHost)
                                            .toList())
                                    .build());
        }
        return changed ? out : containers;
    }

    private static ContainerPort onHost(ContainerPort port) {
        return lacksHostPort(port)
                ? port.toBuilder().hostPort(port.containerPort()).build()
                : port;
    }

    private static boolean lacksHostPort(ContainerPort port) {
        boolean given = port.hostPort() != null && port.hostPort() != 0;
        return !given && port.containerPort() != null && port.containerPort() != 0;
    }

    private <T> T fill(ObjectSchema<T> schema, T value) {
        Object builder = null;
        for (Field field : schema.fields()) {
            Object before = schema.get(value, field.index());
            Object after = before == null ? absent(schema, field) : inside(schema, field, before);
            if (after != before) {
                builder = builder == null ? schema.newBuilder(value) : builder;
                schema.set(builder, field.index(), after);
            }
        }
        for (DefaultTable.Default each : DefaultTable.of(schema.name())) {
            int index = schema.indexOf(each.field());
            if (each.replaces(schema.get(value, index))) {
                builder = builder == null ? schema.newBuilder(value) : builder;
                schema.set(builder, index, each.value());
            }
        }
        T now = builder == null ? value : schema.build(builder);
        return schema.type().cast(special(Objects.requireNonNull(now)));
    }

    /** An object that the server has even where it is absent may have defaults in it. */
    private @Nullable Object absent(ObjectSchema<?> schema, Field field) {
        if (!GoTypes.isStruct(schema.name(), field.name())) {
            return null;
        }
        ObjectSchema<?> nested = schema.nested(field.index());
        Object empty = nested.build(nested.newBuilder());
        Object filled = one(nested, empty);
        return filled == empty ? null : filled;
    }

    private Object inside(ObjectSchema<?> schema, Field field, Object value) {
        if (field.shape() == FieldShape.MAP && field.kind() == FieldKind.QUANTITY) {
            return rounded((Map<?, ?>) value);
        }
        if (field.kind() != FieldKind.OBJECT || field.shape() == FieldShape.MAP) {
            return value;
        }
        ObjectSchema<?> nested = schema.nested(field.index());
        return field.shape() == FieldShape.LIST ? list(nested, (List<?>) value) : one(nested, value);
    }

    private <T> T one(ObjectSchema<T> schema, Object value) {
        return fill(schema, schema.type().cast(value));
    }

    private List<?> list(ObjectSchema<?> schema, List<?> values) {
        List<@Nullable Object> out = new ArrayList<>(values.size());
        boolean changed = false;
        for (Object before : values) {
            Object after = one(schema, before);
            changed |= after != before;
            out.add(after);
        }
        return changed ? out : values;
    }

    private static Map<?, ?> rounded(Map<?, ?> amounts) {
        Map<Object, Object> out = new LinkedHashMap<>();
        boolean changed = false;
        for (Map.Entry<?, ?> each : amounts.entrySet()) {
            Quantity before = (Quantity) each.getValue();
            Quantity after = before.roundUp(Quantity.MILLI);
            changed |= !after.equals(before);
            out.put(each.getKey(), after);
        }
        return changed ? out : amounts;
    }

    private Object special(Object value) {
        if (value instanceof PodSpec given) {
            PodSpec spec = given.securityContext() == null
                    ? given.toBuilder()
                            .securityContext(PodSecurityContext.builder().build())
                            .build()
                    : given;
            return both ? aliased(spec) : spec;
        }
        if (value instanceof Container container && Checks.isEmpty(container.imagePullPolicy())) {
            return container.toBuilder()
                    .imagePullPolicy(policy(container.image()))
                    .build();
        }
        if (value instanceof EphemeralContainer container && Checks.isEmpty(container.imagePullPolicy())) {
            return container.toBuilder()
                    .imagePullPolicy(policy(container.image()))
                    .build();
        }
        if (value instanceof ImageVolumeSource image
                && features.has(Gate.IMAGE_VOLUME)
                && Checks.isEmpty(image.pullPolicy())) {
            return image.toBuilder().pullPolicy(policy(image.reference())).build();
        }
        if (value instanceof Volume volume
                && volume.toBuilder().name(null).build().equals(NO_SOURCE)) {
            return volume.toBuilder()
                    .emptyDir(EmptyDirVolumeSource.builder().build())
                    .build();
        }
        return value;
    }

    private static String policy(@Nullable String image) {
        return ImageReference.isLatest(Checks.orEmpty(image)) ? "Always" : "IfNotPresent";
    }

    /** The spec with the name of the service account in both of its fields. */
    static PodSpec aliased(PodSpec spec) {
        String name = Checks.isEmpty(spec.serviceAccountName()) ? spec.serviceAccount() : spec.serviceAccountName();
        if (name == null
                || name.isEmpty()
                || (name.equals(spec.serviceAccountName()) && name.equals(spec.serviceAccount()))) {
            return spec;
        }
        return spec.toBuilder().serviceAccountName(name).serviceAccount(name).build();
    }
}
