package dev.podwright.dsl;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.ResourceState;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.source.PersistentVolumeClaimDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.workload.ClaimRetentionPolicy;
import dev.podwright.dsl.value.workload.PodManagementPolicy;
import dev.podwright.dsl.value.workload.StatefulSetRollingUpdateSetting;
import dev.podwright.dsl.value.workload.StatefulSetUpdateStrategyType;
import dev.podwright.model.apps.StatefulSet;
import dev.podwright.model.apps.StatefulSetOrdinals;
import dev.podwright.model.apps.StatefulSetPersistentVolumeClaimRetentionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A workload of pods with lasting identities: each has a number, a host name and claims of its own. Immutable. */
@CheckReturnValue
public final class StatefulSetDraft implements WorkloadDraft<StatefulSet, StatefulSetDraft> {
    static {
        DraftAccess.registerObject(
                StatefulSetDraft.class, draft -> draft.state, (draft, state) -> new StatefulSetDraft(state));
    }

    final ResourceState state;

    StatefulSetDraft(ResourceState state) {
        this.state = state;
    }

    /**
     * Sets {@code replicas}: number of pods to run. Absent: 1.
     *
     * @param value the value of the field
     */
    public StatefulSetDraft replicas(int value) {
        return new StatefulSetDraft(state.set("replicas", value));
    }

    /**
     * Sets {@code serviceName}: name of the headless Service that gives the pods their DNS names, in the form {@code
     * pod.serviceName.namespace.svc}. Nothing creates that Service. It cannot change once the stateful set exists.
     *
     * @param value the value of the field
     */
    public StatefulSetDraft serviceName(String value) {
        return new StatefulSetDraft(
                state.set("serviceName", state.check("serviceName").required(value, 1, "value")));
    }

    /**
     * Adds to {@code volumeClaimTemplates}: a claim that each pod gets for itself; a container mounts it by its name,
     * as it would a volume of the pod. It takes the place of a volume of the same name in the template. The claims
     * cannot change once the stateful set exists.
     *
     * @param claim such as {@code persistentVolumeClaim("data").accessModes(READ_WRITE_ONCE).requests(storage("10Gi"))}
     */
    public StatefulSetDraft volumeClaimTemplate(PersistentVolumeClaimDraft claim) {
        PersistentVolumeClaimDraft given = state.check("volumeClaimTemplate").required(claim, 1, "claim");
        ResourceState claimed = DraftAccess.state(PersistentVolumeClaimDraft.class, given);
        return new StatefulSetDraft(state.spec((spec, line) -> spec.add("volumeClaimTemplates", claimed, line)));
    }

    /**
     * The same with a name and other fields.
     *
     * @param name the name of the claim, and of the volume
     * @param more its other fields, such as {@code c -> c.requests(storage("10Gi"))}
     */
    public StatefulSetDraft volumeClaimTemplate(String name, UnaryOperator<PersistentVolumeClaimDraft> more) {
        Arguments arguments = state.check("volumeClaimTemplate");
        PersistentVolumeClaimDraft claim = Pods.persistentVolumeClaim(arguments.required(name, 1, "name"));
        return volumeClaimTemplate(arguments.applied(more, claim, 2, "more"));
    }

    /**
     * Sets {@code podManagementPolicy}: order in which pods are created and deleted: {@code OrderedReady} waits for
     * each pod before it goes on to the next, {@code Parallel} does not wait. Absent: {@code OrderedReady}. It cannot
     * change once the stateful set exists.
     *
     * @param value one of {@code ORDERED_READY}, {@code PARALLEL}
     */
    public StatefulSetDraft podManagementPolicy(PodManagementPolicy value) {
        return podManagementPolicy(
                state.check("podManagementPolicy").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public StatefulSetDraft podManagementPolicy(String value) {
        return new StatefulSetDraft(state.set(
                "podManagementPolicy", state.check("podManagementPolicy").required(value, 1, "value")));
    }

    /**
     * Sets {@code type} of {@code updateStrategy}: {@code RollingUpdate} replaces pods from the highest number down;
     * {@code OnDelete} replaces a pod only after someone has deleted it. Absent: {@code RollingUpdate}.
     *
     * @param type one of {@code ROLLING_UPDATE}, {@code ON_DELETE}, {@code RECREATE}
     */
    public StatefulSetDraft updateStrategy(StatefulSetUpdateStrategyType type) {
        return updateStrategy(
                state.check("updateStrategy").required(type, 1, "type").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param type the value in Kubernetes' spelling
     */
    public StatefulSetDraft updateStrategy(String type) {
        return new StatefulSetDraft(state.set(
                "updateStrategy", "type", state.check("updateStrategy").required(type, 1, "type")));
    }

    /**
     * Sets {@code rollingUpdate} of {@code updateStrategy}: which pods a rolling update replaces, and how many at a time. Only allowed for the type {@code RollingUpdate}. No setting writes an empty object.
     *
     * @param settings such as {@code partition(2)}
     */
    public StatefulSetDraft rollingUpdate(StatefulSetRollingUpdateSetting... settings) {
        List<StatefulSetRollingUpdateSetting> given =
                state.check("rollingUpdate").elements(settings, 1, "settings");
        return new StatefulSetDraft(
                state.spec((spec, line) -> RollingUpdates.put(spec.object("updateStrategy"), given, line)));
    }

    /**
     * Sets {@code minReadySeconds}: time that a new pod must be ready before it counts as available. Absent: 0, so it
     * counts at once. Since Kubernetes 1.22.
     *
     * @param time whole seconds; another time is reported when the object is validated
     */
    public StatefulSetDraft minReady(Duration time) {
        Duration given = state.check("minReady").required(time, 1, "time");
        return new StatefulSetDraft(state.set("minReadySeconds", Texts.intSeconds(given)));
    }

    /**
     * Sets {@code revisionHistoryLimit}: number of earlier revisions of the template to keep for a rollback. Absent:
     * 10.
     *
     * @param value the value of the field
     */
    public StatefulSetDraft revisionHistoryLimit(int value) {
        return new StatefulSetDraft(state.set("revisionHistoryLimit", value));
    }

    /**
     * Sets {@code persistentVolumeClaimRetentionPolicy}: what becomes of the claims of pods that are no longer wanted.
     * Absent: all claims are kept. Since Kubernetes 1.23.
     *
     * @param whenDeleted what happens to the claims when the stateful set is deleted: {@code Retain} or {@code Delete}.
     *     Absent: {@code Retain}. Since Kubernetes 1.23.
     * @param whenScaled what happens to the claims of pods that a lower number of replicas removes: {@code Retain} or
     *     {@code Delete}. Absent: {@code Retain}. Since Kubernetes 1.23.
     */
    public StatefulSetDraft persistentVolumeClaimRetentionPolicy(
            ClaimRetentionPolicy whenDeleted, ClaimRetentionPolicy whenScaled) {
        Arguments arguments = state.check("persistentVolumeClaimRetentionPolicy");
        return persistentVolumeClaimRetentionPolicy(
                arguments.required(whenDeleted, 1, "whenDeleted").toString(),
                arguments.required(whenScaled, 2, "whenScaled").toString());
    }

    /**
     * The same with texts, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param whenDeleted the value in Kubernetes' spelling
     * @param whenScaled the value in Kubernetes' spelling
     */
    public StatefulSetDraft persistentVolumeClaimRetentionPolicy(String whenDeleted, String whenScaled) {
        Arguments arguments = state.check("persistentVolumeClaimRetentionPolicy");
        return new StatefulSetDraft(state.set(
                "persistentVolumeClaimRetentionPolicy",
                StatefulSetPersistentVolumeClaimRetentionPolicy.builder()
                        .whenDeleted(arguments.required(whenDeleted, 1, "whenDeleted"))
                        .whenScaled(arguments.required(whenScaled, 2, "whenScaled"))
                        .build()));
    }

    /**
     * Sets {@code ordinals}: how the pods are numbered. Absent: from 0. Since Kubernetes 1.26.
     *
     * @param start number of the first pod; 0 or more. Absent: 0. Since Kubernetes 1.26.
     */
    public StatefulSetDraft ordinals(int start) {
        return new StatefulSetDraft(
                state.set("ordinals", StatefulSetOrdinals.builder().start(start).build()));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public StatefulSetDraft customize(Consumer<StatefulSet.Builder> change) {
        Consumer<StatefulSet.Builder> given = state.check("customize").required(change, 1, "change");
        return new StatefulSetDraft(state.edit((c, line) -> c.customize(given, line)));
    }

    /** Shows the object's kind and name, and none of its values. */
    @Override
    public String toString() {
        return "draft of " + state;
    }
}
