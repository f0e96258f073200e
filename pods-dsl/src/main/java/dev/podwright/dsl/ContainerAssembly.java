package dev.podwright.dsl;

import dev.podwright.declaration.Declaration;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.container.ContainerResizePolicy;
import dev.podwright.model.container.ContainerRestartRule;
import dev.podwright.model.container.EnvFromSource;
import dev.podwright.model.container.EnvVar;
import dev.podwright.model.container.Lifecycle;
import dev.podwright.model.container.ResourceClaim;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.model.container.VolumeDevice;
import dev.podwright.model.container.VolumeMount;
import dev.podwright.model.value.Quantity;
import dev.podwright.path.FieldPath;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One container while its draft is compiled. */
final class ContainerAssembly {
    final String name;
    final PodAssembly pod;
    final Container.Builder model;
    final SecurityAssembly security;
    final List<ContainerPort> ports = new ArrayList<>();
    final List<EnvVar> env = new ArrayList<>();
    final List<EnvFromSource> envFrom = new ArrayList<>();
    final List<ResourceClaim> claims = new ArrayList<>();
    final List<ContainerResizePolicy> resizePolicy = new ArrayList<>();
    final List<ContainerRestartRule> restartRules = new ArrayList<>();
    final List<VolumeMount> mounts = new ArrayList<>();
    final List<VolumeDevice> devices = new ArrayList<>();
    final List<Consumer<Container.Builder>> waysDown = new ArrayList<>();

    private final FieldPath path;
    private final Places places;
    private final @Nullable ResourceRequirements oldResources;
    private final Map<String, Quantity> requests = new LinkedHashMap<>();
    private final Map<String, Quantity> limits = new LinkedHashMap<>();
    private Lifecycle.@Nullable Builder lifecycle;
    private boolean resourcesSaid;

    /**
     * A container to be assembled.
     *
     * @param base what to begin with; null for nothing
     */
    ContainerAssembly(String name, @Nullable Container base, PodAssembly pod, FieldPath path, Places places) {
        this.path = path;
        this.name = name;
        this.pod = pod;
        this.places = places;
        this.model = base == null ? Container.builder() : base.toBuilder();
        this.security = new SecurityAssembly(base == null ? null : base.securityContext(), places);
        this.oldResources = base == null ? null : base.resources();
        model.name(name);
        if (base != null) {
            begin(base);
        }
    }

    private void begin(Container base) {
        ports.addAll(base.ports());
        env.addAll(base.env());
        envFrom.addAll(base.envFrom());
        resizePolicy.addAll(base.resizePolicy());
        restartRules.addAll(base.restartPolicyRules());
        mounts.addAll(base.volumeMounts());
        devices.addAll(base.volumeDevices());
        lifecycle = base.lifecycle() == null ? null : base.lifecycle().toBuilder();
        if (oldResources != null) {
            requests.putAll(Objects.requireNonNullElse(oldResources.requests(), Map.of()));
            limits.putAll(Objects.requireNonNullElse(oldResources.limits(), Map.of()));
            claims.addAll(Objects.requireNonNullElse(oldResources.claims(), List.of()));
        }
    }

    void note(@Nullable StackFrame where, Object... steps) {
        places.note(where, steps);
    }

    <T> void add(String field, List<T> list, T element, @Nullable StackFrame where) {
        if (where != null) {
            places.note(where, field, list.size());
        }
        list.add(element);
    }

    <T> void remove(String field, List<T> list, Predicate<T> which) {
        places.removeFrom(field, list, which);
    }

    /** Sets a variable; one of that name keeps its place and gets the new value. */
    void put(EnvVar variable, @Nullable StackFrame where) {
        for (int i = env.size() - 1; i >= 0; i--) {
            if (Objects.equals(env.get(i).name(), variable.name())) {
                env.set(i, variable);
                places.note(where, "env", i);
                return;
            }
        }
        add("env", env, variable, where);
    }

    void request(ResourceAmount amount, @Nullable StackFrame where) {
        resourcesSaid = true;
        requests.put(amount.resource(), amount.amount());
        places.note(where, "resources", "requests");
        places.note(where, "resources", "requests", amount.resource());
    }

    void limit(ResourceAmount amount, @Nullable StackFrame where) {
        resourcesSaid = true;
        limits.put(amount.resource(), amount.amount());
        places.note(where, "resources", "limits");
        places.note(where, "resources", "limits", amount.resource());
    }

    void withoutRequest(String resource) {
        resourcesSaid = true;
        requests.remove(resource);
    }

    void withoutLimit(String resource) {
        resourcesSaid = true;
        limits.remove(resource);
    }

    void claim(ResourceClaim claim, @Nullable StackFrame where) {
        places.note(where, "resources", "claims", claims.size());
        resourcesSaid = true;
        claims.add(claim);
    }

    Lifecycle.Builder lifecycle() {
        if (lifecycle == null) {
            lifecycle = Lifecycle.builder();
        }
        return lifecycle;
    }

    /** What the container says of itself goes into the pod's annotations; nothing does if it has no usable name. */
    void declare(Declaration declaration, @Nullable StackFrame where) {
        pod.declare(declaration, where);
    }

    Container finish() {
        model.ports(ports)
                .env(env)
                .envFrom(envFrom)
                .resizePolicy(resizePolicy)
                .restartPolicyRules(restartRules)
                .volumeMounts(mounts)
                .volumeDevices(devices)
                .securityContext(security.finish(pod.hardening(), path))
                .resources(resources());
        if (lifecycle != null) {
            model.lifecycle(lifecycle.build());
        }
        for (Consumer<Container.Builder> way : waysDown) {
            way.accept(model);
        }
        return model.build();
    }

    private @Nullable ResourceRequirements resources() {
        if (!resourcesSaid) {
            return oldResources;
        }
        if (requests.isEmpty() && limits.isEmpty() && claims.isEmpty()) {
            return null;
        }
        return ResourceRequirements.builder()
                .requests(requests.isEmpty() ? null : requests)
                .limits(limits.isEmpty() ? null : limits)
                .claims(claims.isEmpty() ? null : claims)
                .build();
    }
}
