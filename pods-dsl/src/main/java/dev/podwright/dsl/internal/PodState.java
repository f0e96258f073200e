package dev.podwright.dsl.internal;

import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.internal.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The state of a draft of a pod: its last edit. Immutable. */
public final class PodState extends DraftEdit<PodCompiler> implements KubernetesObjectState {
    private final @Nullable Pod base;
    private final String name;
    private final ContainerEntries entries;

    private PodState(@Nullable Pod base, String name, ContainerEntries entries) {
        super(null, null);
        this.base = base;
        this.name = name;
        this.entries = entries;
    }

    private PodState(PodState previous, String name, ContainerEntries entries, @Nullable Effect<PodCompiler> effect) {
        super(previous, effect);
        this.base = previous.base;
        this.name = name;
        this.entries = entries;
    }

    /** A pod of which nothing is written. */
    public static PodState empty() {
        return new PodState(null, "", ContainerEntries.NONE);
    }

    /** A pod that exists. */
    public static PodState of(Pod base) {
        List<ContainerEntry> entries = new ArrayList<>();
        PodSpec spec = base.spec();
        if (spec != null) {
            spec.initContainers().forEach(c -> entries.add(entry(Role.INIT, c.name(), c)));
            spec.containers().forEach(c -> entries.add(entry(Role.MAIN, c.name(), c)));
            spec.ephemeralContainers().forEach(c -> entries.add(entry(Role.EPHEMERAL, c.name(), c)));
        }
        String name = base.metadata() == null ? null : base.metadata().name();
        return new PodState(base, Objects.requireNonNullElse(name, ""), ContainerEntries.of(entries));
    }

    /** The template of a workload that exists. */
    public static PodState of(PodTemplateSpec template) {
        return of(Pod.builder()
                .metadata(template.metadata())
                .spec(template.spec())
                .unknownFields(template.unknownFields())
                .build());
    }

    private static ContainerEntry entry(Role role, @Nullable String name, Object container) {
        return new ContainerEntry(role, ContainerState.startingFrom(name, container), null);
    }

    @Override
    public Arguments check(String word) {
        return new Arguments(this, word);
    }

    @Override
    public PodState named(String other) {
        return new PodState(this, other, entries, (p, line) -> p.name(other, line));
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // an equal pod of another draft is another base
    public boolean continues(KubernetesObjectState earlier) {
        if (!(earlier instanceof PodState that) || base != that.base) {
            return base != null;
        }
        return that.isFirst() || continues(this, that);
    }

    /** With an edit more. */
    public PodState edit(Effect<PodCompiler> effect) {
        return new PodState(this, name, entries, effect);
    }

    @Override
    public PodState metadata(Effect<ObjectCompiler> effect) {
        return edit((p, line) -> effect.on(p.metadata(), line));
    }

    @Override
    public PodState withoutMetadata(String field, String key) {
        return edit((p, line) -> p.removeMetadata(field, key));
    }

    /** With a label by which a workload selects it, if it has none. */
    PodState selectable(String workload) {
        return edit((p, line) -> p.selectable(workload));
    }

    /** With an edit more of its spec. */
    public PodState spec(Effect<ObjectCompiler> effect) {
        return edit((p, line) -> effect.on(p.spec(), line));
    }

    /** With a field of the spec set to a value of the model, a draft of it or an argument. */
    public PodState set(String field, Object value) {
        return edit((p, line) -> p.spec().set(field, value, line));
    }

    /** With a field of an object of the spec set. */
    public PodState set(String object, String field, Object value) {
        return edit((p, line) -> p.spec().object(object).set(field, value, line));
    }

    /** With an element more in a list of the spec. */
    public PodState add(String field, Object element) {
        return edit((p, line) -> p.spec().add(field, element, line));
    }

    /** With a container more. */
    public PodState and(ContainerEntry entry) {
        return new PodState(this, name, entries.and(entry), null);
    }

    /**
     * With a container more, before another one.
     *
     * @throws IllegalArgumentException where there is none of that name
     */
    public PodState before(String other, ContainerEntry entry) {
        List<ContainerEntry> changed = entries.toList();
        changed.add(indexOf(other, changed), entry);
        return with(changed);
    }

    /**
     * With a container changed.
     *
     * @throws IllegalArgumentException where there is none of that name
     */
    public PodState change(String container, UnaryOperator<ContainerState> change) {
        List<ContainerEntry> changed = entries.toList();
        int index = indexOf(container, changed);
        ContainerEntry entry = changed.get(index);
        changed.set(index, entry.with(change.apply(entry.container())));
        return with(changed);
    }

    /** With all containers changed. */
    public PodState changeEach(UnaryOperator<ContainerState> change) {
        List<ContainerEntry> changed = entries.toList();
        changed.replaceAll(entry -> entry.with(change.apply(entry.container())));
        return with(changed);
    }

    /**
     * Without a container.
     *
     * @throws IllegalArgumentException where there is none of that name
     */
    public PodState without(String container) {
        List<ContainerEntry> changed = entries.toList();
        changed.remove(indexOf(container, changed));
        return with(changed);
    }

    private PodState with(List<ContainerEntry> changed) {
        return new PodState(this, name, ContainerEntries.of(changed), null);
    }

    private static int indexOf(String container, List<ContainerEntry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            if (container.equals(entries.get(i).container().name())) {
                return i;
            }
        }
        throw new IllegalArgumentException("the draft has no container \"" + Excerpt.of(container) + "\"; it has "
                + names(entries) + "; add the container before this word");
    }

    /** The names of its containers. */
    public List<String> containerNames() {
        return names(entries.toList());
    }

    private static List<String> names(List<ContainerEntry> entries) {
        return entries.stream().map(entry -> entry.container().label()).toList();
    }

    /** Applies all words. */
    public CompiledPod compile() {
        return compile(false);
    }

    @Override
    public CompiledObject compileObject() {
        return compile().toObject();
    }

    /** Applies all words for the template of a workload, whose pods do not get the name. */
    CompiledPod compileTemplate() {
        return compile(true);
    }

    private CompiledPod compile(boolean isTemplate) {
        PodCompiler compiler = new PodCompiler(base, isTemplate);
        apply(this, compiler);
        return compiler.finish(entries.toList());
    }

    /** As messages call it. */
    @Override
    public String toString() {
        return name.isEmpty() ? "the pod" : "pod \"" + Excerpt.of(name) + '"';
    }
}
