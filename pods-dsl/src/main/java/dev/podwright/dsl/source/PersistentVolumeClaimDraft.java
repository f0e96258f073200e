package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.volume.PersistentVolumeClaimVolumeSource;
import dev.podwright.model.volume.Volume;
import java.util.function.Consumer;

/** A PersistentVolumeClaim of the pod's namespace. */
@CheckReturnValue
public final class PersistentVolumeClaimDraft extends VolumeSource {
    final ObjectDraft<PersistentVolumeClaimVolumeSource> state;

    PersistentVolumeClaimDraft(ObjectDraft<PersistentVolumeClaimVolumeSource> state) {
        this.state = state;
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public PersistentVolumeClaimDraft customize(Consumer<PersistentVolumeClaimVolumeSource.Builder> change) {
        return new PersistentVolumeClaimDraft(
                state.customize(state.check("customize").required(change, 1, "change")));
    }

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
        return new PersistentVolumeClaimDraft(state.set("readOnly", value));
    }

    @Override
    ObjectDraft<Volume> volume() {
        return ObjectDraft.of(Volume.class, "the volume").with("persistentVolumeClaim", state);
    }

    @Override
    String identity() {
        return "pvc-" + state.build().claimName();
    }
}
