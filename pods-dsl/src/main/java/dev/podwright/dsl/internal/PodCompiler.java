package dev.podwright.dsl.internal;

import dev.podwright.declaration.Declaration;
import dev.podwright.declaration.VolumeRole;
import dev.podwright.declaration.VolumeUse;
import dev.podwright.model.Pod;
import dev.podwright.model.PodOS;
import dev.podwright.model.container.VolumeMount;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.scheduling.TopologySpreadConstraint;
import dev.podwright.model.schema.Schemas;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A pod while its draft is compiled. */
public final class PodCompiler {
    private static final String SPREAD = "topologySpreadConstraints";
    private static final String SELECTOR = "labelSelector";
    private static final String LABELS = "labels";
    private static final List<Role> LISTS = List.of(Role.INIT, Role.MAIN, Role.EPHEMERAL);

    /** A mount that a shared volume gives to a container. */
    private record SharedMount(VolumeMount mount, @Nullable StackFrame line) {}

    private final SourceLines lines = new SourceLines();
    private final ObjectCompiler pod;
    private final DeclarationCompiler declarations = new DeclarationCompiler();
    private final Map<String, List<SharedMount>> sharedMounts = new HashMap<>();
    private final List<Integer> spread = new ArrayList<>();
    private @Nullable VolumeCompiler volumes;
    /** Whether it becomes the template of a workload, whose pods get names of their own. */
    private final boolean isTemplate;

    private boolean hardened;

    /**
     * A pod to be compiled.
     *
     * @param base what to begin with; null for nothing
     * @param isTemplate whether it becomes the template of a workload
     */
    PodCompiler(@Nullable Pod base, boolean isTemplate) {
        this.isTemplate = isTemplate;
        pod = new ObjectCompiler(Schemas.of(Pod.class), base, lines);
        if (base == null) {
            spec();
        }
    }

    /** The pod's metadata, which it gets if it has none. */
    public ObjectCompiler metadata() {
        return pod.object("metadata");
    }

    /** The pod's spec, which it gets if it has none. */
    public ObjectCompiler spec() {
        return pod.object("spec");
    }

    /** The pod's volumes. */
    public VolumeCompiler volumes() {
        VolumeCompiler known = volumes;
        if (known == null) {
            known = new VolumeCompiler(spec());
            volumes = known;
        }
        return known;
    }

    /** Names the pod, unless it is a template. The line is that of everything that no other word has written. */
    public void name(String name, @Nullable StackFrame line) {
        if (!isTemplate) {
            metadata().set("name", name, line);
        }
        spec().note(line);
    }

    /** Sets a label. */
    public void label(String key, String value, @Nullable StackFrame line) {
        metadata().put(LABELS, key, value, line);
    }

    /** Gives the pod a label by which it can be selected, if it has none. */
    void selectable(String workload) {
        if (SelectorLabels.of(labels()).isEmpty() && !workload.isEmpty()) {
            label(SelectorLabels.NAME, workload, null);
        }
    }

    private Map<String, String> labels() {
        Map<String, String> own = new LinkedHashMap<>();
        if (pod.get("metadata") != null && metadata().get(LABELS) instanceof Map<?, ?> labels) {
            labels.forEach((key, value) -> own.put((String) key, (String) value));
        }
        return own;
    }

    /** Takes a label or an annotation away. */
    public void removeMetadata(String field, String key) {
        pod.removeMetadata(field, key);
    }

    /** Declares something, which becomes an annotation. */
    public void declare(Declaration declaration, @Nullable StackFrame line) {
        declarations.declare(declaration, line);
    }

    /** Gives a container, which is added before or after, a mount of a shared volume. */
    public void share(String container, VolumeRole role, String volume, VolumeMount mount, @Nullable StackFrame line) {
        sharedMounts.computeIfAbsent(container, c -> new ArrayList<>()).add(new SharedMount(mount, line));
        declare(VolumeUse.of(container, role, volume), line);
    }

    void mountShared(String container, ObjectCompiler model) {
        for (SharedMount shared : sharedMounts.getOrDefault(container, List.of())) {
            model.add("volumeMounts", shared.mount, shared.line);
        }
    }

    /** Adds a constraint that counts the pods with the pod's own labels, unless it has a selector. */
    public void spread(ObjectDraft<TopologySpreadConstraint> constraint, @Nullable StackFrame line) {
        spec().add(SPREAD, constraint, line);
        List<Object> all = spec().list(SPREAD);
        spread.add(all.size() - 1);
    }

    /** Fits the restricted Pod Security Standard. */
    public void harden() {
        hardened = true;
    }

    /** Changes the model's builder after all words. */
    public void customize(Consumer<Pod.Builder> change, @Nullable StackFrame line) {
        pod.customize(change, line);
    }

    CompiledPod finish(List<ContainerEntry> entries) {
        Hardening hardening = hardened ? new Hardening(isWindows()) : null;
        Map<Role, List<Object>> containers = new EnumMap<>(Role.class);
        for (Role list : LISTS) {
            containers.put(list, new ArrayList<>());
        }
        for (ContainerEntry entry : entries) {
            Role list = entry.role() == Role.SIDECAR ? Role.INIT : entry.role();
            List<Object> out = Objects.requireNonNull(containers.get(list));
            ContainerCompiler compiler = new ContainerCompiler(entry, this, out.size());
            compiler.apply();
            if (hardening != null) {
                hardening.container(compiler.model);
            }
            out.add(compiler.finish());
        }
        for (Role list : LISTS) {
            List<Object> out = Objects.requireNonNull(containers.get(list));
            if (!out.isEmpty()) {
                spec().setElements(list.field(), out);
            } else if (pod.get("spec") != null && !spec().isAbsent(list.field())) {
                spec().clear(list.field());
            }
        }
        if (hardening != null) {
            hardening.pod(spec());
        }
        if (!spread.isEmpty()) {
            selectOwnLabels();
        }
        declarations.finish(this::metadata);
        return new CompiledPod(
                (Pod) pod.finish(), lines, hardening == null ? List.of() : List.copyOf(hardening.fields()));
    }

    private boolean isWindows() {
        Object os = spec().get("os");
        return os != null && "windows".equals(ObjectCompiler.get(Schemas.of(PodOS.class), os, "name"));
    }

    private void selectOwnLabels() {
        Map<String, String> own = labels();
        for (int index : spread) {
            spec().setIfAbsent(
                            SPREAD,
                            index,
                            SELECTOR,
                            LabelSelector.builder().matchLabels(own).build());
        }
    }
}
