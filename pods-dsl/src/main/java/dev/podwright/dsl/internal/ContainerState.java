package dev.podwright.dsl.internal;

import dev.podwright.model.container.Container;
import dev.podwright.model.internal.text.Excerpt;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of a draft of a container. Immutable.
 *
 * @param name the container's name; null where it has none, as an edited object can
 * @param base what it begins with, a {@code Container} or an {@code EphemeralContainer}; null for nothing
 */
public record ContainerState(
        @Nullable String name,
        @Nullable Object base,
        @Nullable DraftEdit<ContainerCompiler> last) {

    /** Checks the arguments of a word. */
    public Arguments check(String word) {
        return new Arguments(this, word);
    }

    /** The name, empty where there is none. */
    public String label() {
        return name == null ? "" : name;
    }

    /** With its name and image; the line is that of everything that no other word writes. */
    public ContainerState begin(String image) {
        String begun = label();
        return edit((c, line) -> {
            c.model.note(line);
            c.model.set("name", begun, line);
            c.model.set("image", image, line);
        });
    }

    /** With another name. */
    public ContainerState named(String other) {
        return new ContainerState(other, base, last).set("name", other);
    }

    /** With an edit more. */
    public ContainerState edit(DraftEdit.Effect<ContainerCompiler> effect) {
        return new ContainerState(name, base, DraftEdit.after(last, effect));
    }

    /** With an edit more of the container's object. */
    public ContainerState model(DraftEdit.Effect<ObjectCompiler> effect) {
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
        return base == earlier.base && DraftEdit.continues(last, earlier.last);
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
