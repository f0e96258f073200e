package dev.podwright.dsl;

import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.ResourceState;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.workload.DeploymentStrategyType;
import dev.podwright.dsl.value.workload.RollingUpdateSetting;
import dev.podwright.model.apps.Deployment;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A workload of interchangeable pods, which are replaced step by step when their template changes. Immutable. */
@CheckReturnValue
public final class DeploymentDraft implements WorkloadDraft<Deployment, DeploymentDraft> {
    static {
        DraftAccess.registerObject(
                DeploymentDraft.class, draft -> draft.state, (draft, state) -> new DeploymentDraft(state));
    }

    final ResourceState state;

    DeploymentDraft(ResourceState state) {
        this.state = state;
    }

    /**
     * Sets {@code replicas}: number of pods to run. Absent: 1.
     *
     * @param value the value of the field
     */
    public DeploymentDraft replicas(int value) {
        return new DeploymentDraft(state.set("replicas", value));
    }

    /**
     * Sets {@code type} of {@code strategy}: {@code RollingUpdate} replaces pods a few at a time; {@code Recreate} ends
     * all old pods before it starts new ones. Absent: {@code RollingUpdate}.
     *
     * @param type one of {@code ROLLING_UPDATE}, {@code RECREATE}
     */
    public DeploymentDraft strategy(DeploymentStrategyType type) {
        return strategy(state.check("strategy").required(type, 1, "type").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param type the value in Kubernetes' spelling
     */
    public DeploymentDraft strategy(String type) {
        return new DeploymentDraft(
                state.set("strategy", "type", state.check("strategy").required(type, 1, "type")));
    }

    /**
     * Sets {@code rollingUpdate} of {@code strategy}: pace of a rolling update. It must be absent for the type {@code Recreate}. No setting writes an empty object.
     *
     * @param settings such as {@code maxSurge(1)}
     */
    public DeploymentDraft rollingUpdate(RollingUpdateSetting... settings) {
        List<RollingUpdateSetting> given = state.check("rollingUpdate").elements(settings, 1, "settings");
        return new DeploymentDraft(
                state.spec((spec, line) -> RollingUpdates.put(spec.object("strategy"), given, line)));
    }

    /**
     * Sets {@code minReadySeconds}: time that a new pod must be ready before it counts as available. Absent: 0, so it
     * counts at once. It must be less than {@code progressDeadlineSeconds}.
     *
     * @param time whole seconds; another time is reported when the object is validated
     */
    public DeploymentDraft minReady(Duration time) {
        Duration given = state.check("minReady").required(time, 1, "time");
        return new DeploymentDraft(state.set("minReadySeconds", Texts.intSeconds(given)));
    }

    /**
     * Sets {@code revisionHistoryLimit}: number of ReplicaSets of earlier revisions to keep for a rollback. Absent: 10.
     *
     * @param value the value of the field
     */
    public DeploymentDraft revisionHistoryLimit(int value) {
        return new DeploymentDraft(state.set("revisionHistoryLimit", value));
    }

    /**
     * Sets {@code progressDeadlineSeconds}: time without progress after which the condition {@code Progressing} of the
     * deployment becomes {@code False}. The controller continues all the same. Absent: 600.
     *
     * @param time whole seconds; another time is reported when the object is validated
     */
    public DeploymentDraft progressDeadline(Duration time) {
        Duration given = state.check("progressDeadline").required(time, 1, "time");
        return new DeploymentDraft(state.set("progressDeadlineSeconds", Texts.intSeconds(given)));
    }

    /** Sets {@code paused} to true. See {@link #paused(boolean)}. */
    public DeploymentDraft paused() {
        return paused(true);
    }

    /**
     * Sets {@code paused}: whether the controller ignores changes of the template for now. Absent: {@code false}.
     *
     * @param value the value of the field
     */
    public DeploymentDraft paused(boolean value) {
        return new DeploymentDraft(state.set("paused", value));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public DeploymentDraft customize(Consumer<Deployment.Builder> change) {
        Consumer<Deployment.Builder> given = state.check("customize").required(change, 1, "change");
        return new DeploymentDraft(state.edit((c, line) -> c.customize(given, line)));
    }

    /** Shows the object's kind and name, and none of its values. */
    @Override
    public String toString() {
        return "draft of " + state;
    }
}
