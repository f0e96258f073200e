package dev.podwright.dsl;

import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.ResourceState;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.apps.ReplicaSet;
import java.time.Duration;
import java.util.function.Consumer;

/** A number of equal pods. A Deployment makes ReplicaSets; they are seldom written by hand. Immutable. */
@CheckReturnValue
public final class ReplicaSetDraft implements WorkloadDraft<ReplicaSet, ReplicaSetDraft> {
    static {
        DraftAccess.registerObject(
                ReplicaSetDraft.class, draft -> draft.state, (draft, state) -> new ReplicaSetDraft(state));
    }

    final ResourceState state;

    ReplicaSetDraft(ResourceState state) {
        this.state = state;
    }

    /**
     * Sets {@code replicas}: number of pods to run. Absent: 1.
     *
     * @param value the value of the field
     */
    public ReplicaSetDraft replicas(int value) {
        return new ReplicaSetDraft(state.set("replicas", value));
    }

    /**
     * Sets {@code minReadySeconds}: time that a new pod must be ready before it counts as available. Absent: 0, so it
     * counts at once.
     *
     * @param time whole seconds; another time is reported when the object is validated
     */
    public ReplicaSetDraft minReady(Duration time) {
        Duration given = state.check("minReady").required(time, 1, "time");
        return new ReplicaSetDraft(state.set("minReadySeconds", Texts.intSeconds(given)));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public ReplicaSetDraft customize(Consumer<ReplicaSet.Builder> change) {
        Consumer<ReplicaSet.Builder> given = state.check("customize").required(change, 1, "change");
        return new ReplicaSetDraft(state.edit((c, line) -> c.customize(given, line)));
    }

    /** Shows the object's kind and name, and none of its values. */
    @Override
    public String toString() {
        return "draft of " + state;
    }
}
