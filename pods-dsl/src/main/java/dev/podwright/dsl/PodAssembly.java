package dev.podwright.dsl;

import dev.podwright.declaration.Declaration;
import dev.podwright.declaration.Declarations;
import dev.podwright.declaration.VolumeRole;
import dev.podwright.declaration.VolumeUse;
import dev.podwright.model.HostAlias;
import dev.podwright.model.Pod;
import dev.podwright.model.PodOS;
import dev.podwright.model.PodReadinessGate;
import dev.podwright.model.PodResourceClaim;
import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.model.container.VolumeMount;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.LocalObjectReference;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.scheduling.PodSchedulingGate;
import dev.podwright.model.scheduling.Toleration;
import dev.podwright.model.scheduling.TopologySpreadConstraint;
import dev.podwright.model.value.Quantity;
import dev.podwright.path.FieldPath;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A pod while its draft is compiled. */
final class PodAssembly {
    static final FieldPath SPEC = FieldPath.of("spec");
    private static final ObjectMeta NO_METADATA = ObjectMeta.builder().build();
    private static final String METADATA = "metadata";
    private static final String ANNOTATIONS = "annotations";

    /** A mount that a shared volume gives to a container. */
    private record SharedMount(
            String container, VolumeMount mount, @Nullable StackFrame where) {}

    final ObjectMeta.Builder metadata;
    final PodSpec.Builder spec;
    final Places places = new Places();
    final Places specPlaces = places.at("spec");
    final VolumeAssembly volumes = new VolumeAssembly(specPlaces);
    final PodSecurityAssembly security;
    final AffinityAssembly affinity;
    final List<Container> inits = new ArrayList<>();
    final List<Container> mains = new ArrayList<>();
    final List<EphemeralContainer> ephemeral = new ArrayList<>();
    final Map<String, String> labels = new LinkedHashMap<>();
    final Map<String, String> annotations = new LinkedHashMap<>();
    final Map<String, String> nodeSelector = new LinkedHashMap<>();
    final Map<String, Quantity> requests = new LinkedHashMap<>();
    final Map<String, Quantity> limits = new LinkedHashMap<>();
    final List<LocalObjectReference> pullSecrets = new ArrayList<>();
    final List<Toleration> tolerations = new ArrayList<>();
    final List<HostAlias> hostAliases = new ArrayList<>();
    final List<PodReadinessGate> readinessGates = new ArrayList<>();
    final List<PodSchedulingGate> schedulingGates = new ArrayList<>();
    final List<PodResourceClaim> resourceClaims = new ArrayList<>();
    final List<Consumer<ObjectMeta.Builder>> metadataWays = new ArrayList<>();
    final List<Consumer<PodSpec.Builder>> specWays = new ArrayList<>();

    private final @Nullable Pod base;
    private final List<Declaration> declarations = new ArrayList<>();
    private final List<SharedMount> sharedMounts = new ArrayList<>();
    private final List<TopologySpreadConstraint> spread = new ArrayList<>();
    private int oldSpread;
    private boolean hardened;
    private @Nullable Hardening hardening;

    /**
     * A pod to be assembled.
     *
     * @param base what to begin with; null for nothing
     */
    PodAssembly(@Nullable Pod base) {
        this.base = base;
        ObjectMeta oldMetadata = base == null ? null : base.metadata();
        PodSpec oldSpec = base == null ? null : base.spec();
        metadata = oldMetadata == null ? ObjectMeta.builder() : oldMetadata.toBuilder();
        spec = oldSpec == null ? PodSpec.builder() : oldSpec.toBuilder();
        security = new PodSecurityAssembly(oldSpec == null ? null : oldSpec.securityContext(), specPlaces);
        affinity = new AffinityAssembly(oldSpec == null ? null : oldSpec.affinity(), specPlaces);
        if (oldMetadata != null) {
            labels.putAll(oldMetadata.labels());
            annotations.putAll(oldMetadata.annotations());
        }
        if (oldSpec != null) {
            begin(oldSpec);
        }
    }

    private void begin(PodSpec old) {
        ephemeral.addAll(old.ephemeralContainers());
        old.volumes().forEach(volume -> volumes.add(volume, null));
        nodeSelector.putAll(old.nodeSelector());
        pullSecrets.addAll(old.imagePullSecrets());
        tolerations.addAll(old.tolerations());
        spread.addAll(old.topologySpreadConstraints());
        oldSpread = spread.size();
        hostAliases.addAll(old.hostAliases());
        readinessGates.addAll(old.readinessGates());
        schedulingGates.addAll(old.schedulingGates());
        resourceClaims.addAll(old.resourceClaims());
        ResourceRequirements resources = old.resources();
        if (resources != null) {
            requests.putAll(Objects.requireNonNullElse(resources.requests(), Map.of()));
            limits.putAll(Objects.requireNonNullElse(resources.limits(), Map.of()));
        }
    }

    /** Takes down the line for a field of the spec. */
    void note(@Nullable StackFrame where, Object... steps) {
        specPlaces.note(where, steps);
    }

    /** Takes down the line for a field of the metadata. */
    void noteMetadata(@Nullable StackFrame where, String field) {
        places.note(where, METADATA, field);
    }

    <T> void add(String field, List<T> list, T element, @Nullable StackFrame where) {
        if (where != null) {
            specPlaces.note(where, field, list.size());
        }
        list.add(element);
    }

    void label(String key, String value, @Nullable StackFrame where) {
        labels.put(key, value);
        places.note(where, METADATA, "labels", key);
    }

    void annotate(String key, String value, @Nullable StackFrame where) {
        annotations.put(key, value);
        places.note(where, METADATA, ANNOTATIONS, key);
    }

    /** What is said of a container becomes an annotation, unless the container's name cannot be a part of its key. */
    void declare(Declaration declaration, @Nullable StackFrame where) {
        String container = declaration.container();
        if (container.isEmpty() || VolumeAssembly.label(container).equals(container)) {
            declarations.add(declaration);
            places.note(where, METADATA, ANNOTATIONS, declaration.key());
        }
    }

    void share(String container, VolumeRole role, VolumeMount mount, @Nullable StackFrame where) {
        sharedMounts.add(new SharedMount(container, mount, where));
        declare(new VolumeUse(container, role, String.valueOf(mount.name())), where);
    }

    /** Gives a container its mounts of shared volumes. */
    void mountShared(ContainerAssembly container) {
        for (SharedMount shared : sharedMounts) {
            if (shared.container.equals(container.name)) {
                container.add("volumeMounts", container.mounts, shared.mount, shared.where);
            }
        }
    }

    void spread(TopologySpreadConstraint constraint, @Nullable StackFrame where) {
        add("topologySpreadConstraints", spread, constraint, where);
    }

    /** What was said without a selector means the pods that are labelled like this one. */
    private List<TopologySpreadConstraint> spread() {
        LabelSelector own = LabelSelector.builder().matchLabels(labels).build();
        for (int i = oldSpread; i < spread.size(); i++) {
            if (spread.get(i).labelSelector() == null) {
                spread.set(i, spread.get(i).toBuilder().labelSelector(own).build());
            }
        }
        return spread;
    }

    void harden() {
        hardened = true;
    }

    /** Takes down what is hardened; null where the pod is to stay as it is said. Asked after the pod's own words. */
    @Nullable
    Hardening hardening() {
        if (hardened && hardening == null) {
            PodOS os = spec.build().os();
            hardening = new Hardening(os != null && "windows".equals(os.name()));
        }
        return hardening;
    }

    PodCore.Compiled finish() {
        declarations.forEach(declaration -> Declarations.put(annotations, declaration));
        metadata.labels(labels).annotations(annotations);
        metadataWays.forEach(way -> way.accept(metadata));
        spec.initContainers(inits)
                .containers(mains)
                .ephemeralContainers(ephemeral)
                .volumes(volumes.list)
                .nodeSelector(nodeSelector)
                .imagePullSecrets(pullSecrets)
                .tolerations(tolerations)
                .affinity(affinity.finish())
                .topologySpreadConstraints(spread())
                .hostAliases(hostAliases)
                .readinessGates(readinessGates)
                .schedulingGates(schedulingGates)
                .resourceClaims(resourceClaims)
                .securityContext(security.finish(hardening()));
        if (!requests.isEmpty() || !limits.isEmpty()) {
            spec.resources(resources());
        }
        specWays.forEach(way -> way.accept(spec));
        Pod.Builder out = base == null ? Pod.builder() : base.toBuilder();
        ObjectMeta said = metadata.build();
        Pod pod = out.metadata(said.equals(NO_METADATA) ? null : said)
                .spec(spec.build())
                .build();
        return new PodCore.Compiled(pod, places, hardening == null ? List.of() : List.copyOf(hardening.set()));
    }

    private ResourceRequirements resources() {
        return ResourceRequirements.builder()
                .requests(requests.isEmpty() ? null : requests)
                .limits(limits.isEmpty() ? null : limits)
                .build();
    }
}
