package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.volume.NFSVolumeSource;
import dev.podwright.model.volume.Volume;
import java.util.function.Consumer;

/** A directory of an NFS server. */
@CheckReturnValue
public final class NfsDraft extends VolumeSource {
    final ObjectDraft<NFSVolumeSource> state;

    NfsDraft(ObjectDraft<NFSVolumeSource> state) {
        this.state = state;
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public NfsDraft customize(Consumer<NFSVolumeSource.Builder> change) {
        return new NfsDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /** Sets {@code readOnly} to true. See {@link #readOnly(boolean)}. */
    public NfsDraft readOnly() {
        return readOnly(true);
    }

    /**
     * Sets {@code readOnly}: whether the export is mounted read-only, whatever the volume mounts say. Absent: {@code
     * false}, read and write.
     *
     * @param value the value of the field
     */
    public NfsDraft readOnly(boolean value) {
        return new NfsDraft(state.set("readOnly", value));
    }

    @Override
    ObjectDraft<Volume> volume() {
        return ObjectDraft.of(Volume.class, "the volume").with("nfs", state);
    }

    @Override
    String identity() {
        return "nfs-" + state.build().server() + state.build().path();
    }
}
