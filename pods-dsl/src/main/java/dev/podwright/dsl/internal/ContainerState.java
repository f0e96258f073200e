package dev.podwright.dsl.internal;

import dev.podwright.model.container.Container;
import dev.podwright.model.internal.text.Excerpt;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The state of a draft of a container: its last edit. Immutable. */
public final class ContainerState extends DraftEdit<ContainerCompiler> {
    private final @Nullable String name;
    private final @Nullable Object base;

    private ContainerState(@Nullable String name, @Nullable Object base) {
        super(null, null);
        this.name = name;
        this.base = base;
    }

    private ContainerState(ContainerState previous, @Nullable String name, Effect<ContainerCompiler> effect) {
        super(previous, effect);
        this.name = name;
        this.base = previous.base;
    }

    /** A container of which only the name and the image are written. */
    public static ContainerState of(String name, String image) {
        // The line is that of everything that no other word writes.
        return new ContainerState(name, null).edit((c, line) -> {
            c.model.note(line);
            c.model.set("name", name, line);
            c.model.set("image", image, line);
        });
    }

    /**
     * A container that exists.
     *
     * @param name its name; null where it has none
     * @param base a {@code Container} or an {@code EphemeralContainer}
     */
    public static ContainerState startingFrom(@Nullable String name, Object base) {
        return new ContainerState(name, base);
    }

    /** The container's name; null where it has none, as an edited object can. */
    public @Nullable String name() {
        return name;
    }

    /** What it begins with, a {@code Container} or an {@code EphemeralContainer}; null for nothing. */
    @Nullable
    Object base() {
        return base;
    }

    /** Checks the arguments of a word. */
    public Arguments check(String word) {
        return new Arguments(this, word);
    }

    /** The name, empty where there is none. */
    public String label() {
        return name == null ? "" : name;
    }

    /** With another name. */
    public ContainerState named(String other) {
        return new ContainerState(this, other, (c, line) -> c.model.set("name", other, line));
    }

    /** With an edit more. */
    public ContainerState edit(Effect<ContainerCompiler> effect) {
        return new ContainerState(this, name, effect);
    }

    /** With an edit more of the container's object. */
    public ContainerState model(Effect<ObjectCompiler> effect) {
        return edit((c, line) -> effect.on(c.model, line));
    }

    /** With a field set to a value of the model, a draft of it or an argument. */
    public ContainerState set(String field, Object value) {
        return edit((c, line) -> c.model.set(field, value, line));
    }

    /** With a field of an object in a field set. */
    public ContainerState set(String object, String field, Object value) {
        return edit((c, line) -> c.model.object(object).set(field, value, line));
    }

    /** With an element more in a list. */
    public ContainerState add(String field, Object element) {
        return edit((c, line) -> c.model.add(field, element, line));
    }

    /** Whether it is an earlier state with more edits or none. */
    public boolean continues(ContainerState earlier) {
        return earlier.isFirst() ? base == earlier.base : continues(this, earlier);
    }

    /** The container alone, not validated. */
    public Container build() {
        CompiledPod alone =
                PodState.empty().and(new ContainerEntry(Role.MAIN, this, null)).compile();
        return Objects.requireNonNull(alone.pod().spec()).containers().get(0);
    }

    /** As messages call it. */
    @Override
    public String toString() {
        return "container \"" + Excerpt.of(label()) + '"';
    }
}
