package dev.podwright.dsl;

import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.ResourceState;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.workload.DaemonSetUpdateStrategyType;
import dev.podwright.dsl.value.workload.RollingUpdateSetting;
import dev.podwright.model.apps.DaemonSet;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A workload that runs one pod on each node, or on each node that its template selects. Immutable. */
@CheckReturnValue
public final class DaemonSetDraft implements WorkloadDraft<DaemonSet, DaemonSetDraft> {
    static {
        DraftAccess.registerObject(
                DaemonSetDraft.class, draft -> draft.state, (draft, state) -> new DaemonSetDraft(state));
    }

    final ResourceState state;

    DaemonSetDraft(ResourceState state) {
        this.state = state;
    }

    /**
     * Sets {@code type} of {@code updateStrategy}: {@code RollingUpdate} replaces pods node by node; {@code OnDelete}
     * replaces a pod only after someone has deleted it. Absent: {@code RollingUpdate}.
     *
     * @param type one of {@code ROLLING_UPDATE}, {@code ON_DELETE}
     */
    public DaemonSetDraft updateStrategy(DaemonSetUpdateStrategyType type) {
        return updateStrategy(
                state.check("updateStrategy").required(type, 1, "type").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param type the value in Kubernetes' spelling
     */
    public DaemonSetDraft updateStrategy(String type) {
        return new DaemonSetDraft(state.set(
                "updateStrategy", "type", state.check("updateStrategy").required(type, 1, "type")));
    }

    /**
     * Sets {@code rollingUpdate} of {@code updateStrategy}: pace of a rolling update. Only allowed for the type {@code RollingUpdate}. No setting writes an empty object.
     *
     * @param settings such as {@code maxSurge(1)}
     */
    public DaemonSetDraft rollingUpdate(RollingUpdateSetting... settings) {
        List<RollingUpdateSetting> given = state.check("rollingUpdate").elements(settings, 1, "settings");
        return new DaemonSetDraft(
                state.spec((spec, line) -> RollingUpdates.put(spec.object("updateStrategy"), given, line)));
    }

    /**
     * Sets {@code minReadySeconds}: time that a new pod must be ready before it counts as available. Absent: 0, so it
     * counts at once.
     *
     * @param time whole seconds; another time is reported when the object is validated
     */
    public DaemonSetDraft minReady(Duration time) {
        Duration given = state.check("minReady").required(time, 1, "time");
        return new DaemonSetDraft(state.set("minReadySeconds", Texts.intSeconds(given)));
    }

    /**
     * Sets {@code revisionHistoryLimit}: number of earlier revisions of the template to keep for a rollback. Absent:
     * 10.
     *
     * @param value the value of the field
     */
    public DaemonSetDraft revisionHistoryLimit(int value) {
        return new DaemonSetDraft(state.set("revisionHistoryLimit", value));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public DaemonSetDraft customize(Consumer<DaemonSet.Builder> change) {
        Consumer<DaemonSet.Builder> given = state.check("customize").required(change, 1, "change");
        return new DaemonSetDraft(state.edit((c, line) -> c.customize(given, line)));
    }

    /** Shows the object's kind and name, and none of its values. */
    @Override
    public String toString() {
        return "draft of " + state;
    }
}
