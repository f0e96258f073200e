package dev.podwright.dsl.meta;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.meta.OwnerReference;
import java.util.function.Consumer;

/** The object that owns another one. Immutable. */
@CheckReturnValue
public final class OwnerReferenceDraft {
    final ObjectDraft<OwnerReference> state;

    OwnerReferenceDraft(ObjectDraft<OwnerReference> state) {
        this.state = state;
    }

    /** Sets {@code controller} to true. See {@link #controller(boolean)}. */
    public OwnerReferenceDraft controller() {
        return controller(true);
    }

    /**
     * Sets {@code controller}: whether the owner is the controller that manages the object. Absent: {@code false}. At
     * most one owner may have {@code true}.
     *
     * @param value the value of the field
     */
    public OwnerReferenceDraft controller(boolean value) {
        return new OwnerReferenceDraft(state.set("controller", value));
    }

    /** Sets {@code blockOwnerDeletion} to true. See {@link #blockOwnerDeletion(boolean)}. */
    public OwnerReferenceDraft blockOwnerDeletion() {
        return blockOwnerDeletion(true);
    }

    /**
     * Sets {@code blockOwnerDeletion}: whether a foreground deletion of the owner waits until this object is gone.
     * Absent: {@code false}. Setting it may require permission to delete the owner or update its finalizers.
     *
     * @param value the value of the field
     */
    public OwnerReferenceDraft blockOwnerDeletion(boolean value) {
        return new OwnerReferenceDraft(state.set("blockOwnerDeletion", value));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public OwnerReferenceDraft customize(Consumer<OwnerReference.Builder> change) {
        return new OwnerReferenceDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /** The model's value. An argument that cannot be read leaves its field absent. */
    public OwnerReference toModel() {
        return state.build();
    }
}
