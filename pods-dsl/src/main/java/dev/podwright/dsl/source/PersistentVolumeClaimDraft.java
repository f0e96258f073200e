package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.internal.ResourceState;
import dev.podwright.dsl.meta.KubernetesObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.PersistentVolumeClaim;
import dev.podwright.model.volume.PersistentVolumeClaimVolumeSource;
import dev.podwright.model.volume.Volume;
import java.util.function.Consumer;

/**
 * A PersistentVolumeClaim: an object of its own or the template of one in a StatefulSet, and in a pod of its namespace a
 * volume. {@code readOnly} is about the volume, all other words about the object. Immutable.
 */
@CheckReturnValue
public final class PersistentVolumeClaimDraft extends VolumeSource
        implements ClaimDraft<PersistentVolumeClaimDraft>,
                KubernetesObjectDraft<PersistentVolumeClaim, PersistentVolumeClaimDraft> {
    static {
        DraftAccess.registerObject(
                PersistentVolumeClaimDraft.class, draft -> draft.object, PersistentVolumeClaimDraft::with);
    }

    /** The object. */
    final ResourceState object;
    /** What a volume says of it, beside its name. */
    private final ObjectDraft<PersistentVolumeClaimVolumeSource> state;

    PersistentVolumeClaimDraft(ResourceState object) {
        this(object, ObjectDraft.of(PersistentVolumeClaimVolumeSource.class, "persistentVolumeClaim"));
    }

    private PersistentVolumeClaimDraft(ResourceState object, ObjectDraft<PersistentVolumeClaimVolumeSource> state) {
        this.object = object;
        this.state = state;
    }

    PersistentVolumeClaimDraft with(ResourceState changed) {
        return new PersistentVolumeClaimDraft(changed, state);
    }

    private PersistentVolumeClaimDraft with(ObjectDraft<PersistentVolumeClaimVolumeSource> changed) {
        return new PersistentVolumeClaimDraft(object, changed);
    }

    // The object

    /**
     * Changes the builder of the object after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public PersistentVolumeClaimDraft customize(Consumer<PersistentVolumeClaim.Builder> change) {
        Consumer<PersistentVolumeClaim.Builder> given =
                object.check("customize").required(change, 1, "change");
        return with(object.edit((c, line) -> c.customize(given, line)));
    }

    // As a volume

    /** Sets {@code readOnly} to true. See {@link #readOnly(boolean)}. */
    public PersistentVolumeClaimDraft readOnly() {
        return readOnly(true);
    }

    /**
     * Sets {@code readOnly}: whether the volume is mounted read-only, whatever the volume mounts say. Absent: {@code
     * false}, read and write as far as the claim's access modes allow.
     *
     * @param value the value of the field
     */
    public PersistentVolumeClaimDraft readOnly(boolean value) {
        return with(state.set("readOnly", value));
    }

    @Override
    ObjectDraft<Volume> volume() {
        return ObjectDraft.of(Volume.class, "the volume").with("persistentVolumeClaim", named());
    }

    @Override
    String identity() {
        return "pvc-" + object.name();
    }

    private ObjectDraft<PersistentVolumeClaimVolumeSource> named() {
        return state.with("claimName", object.name());
    }

    /** Shows the object's kind and name, and none of its values. */
    @Override
    public String toString() {
        return "draft of " + object;
    }
}
