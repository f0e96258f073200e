package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.HostPathType;
import dev.podwright.model.volume.HostPathVolumeSource;
import dev.podwright.model.volume.Volume;
import java.util.function.Consumer;

/** A file or directory of the node. */
@CheckReturnValue
public final class HostPathDraft extends VolumeSource {
    final ObjectDraft<HostPathVolumeSource> state;

    HostPathDraft(ObjectDraft<HostPathVolumeSource> state) {
        this.state = state;
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public HostPathDraft customize(Consumer<HostPathVolumeSource.Builder> change) {
        return new HostPathDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /**
     * Sets {@code type}: what must exist at the path before the pod starts, or is to be created there. One of {@code
     * DirectoryOrCreate}, {@code Directory}, {@code FileOrCreate}, {@code File}, {@code Socket}, {@code CharDevice},
     * {@code BlockDevice}, or the empty string for no check; the two {@code OrCreate} types make an empty directory of
     * mode {@code 0755} or file of mode {@code 0644}, owned by the kubelet. Absent: the empty string.
     *
     * @param value one of {@code DIRECTORY}, {@code DIRECTORY_OR_CREATE}, {@code FILE}, {@code FILE_OR_CREATE},
     *     {@code SOCKET}, {@code CHAR_DEVICE}, {@code BLOCK_DEVICE}
     */
    public HostPathDraft type(HostPathType value) {
        return type(state.check("type").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public HostPathDraft type(String value) {
        return new HostPathDraft(state.set("type", state.check("type").required(value, 1, "value")));
    }

    @Override
    ObjectDraft<Volume> volume() {
        return ObjectDraft.of(Volume.class, "the volume").with("hostPath", state);
    }

    @Override
    String identity() {
        return "host" + state.build().path();
    }
}
