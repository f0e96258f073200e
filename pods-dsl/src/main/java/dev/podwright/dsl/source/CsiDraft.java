package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.meta.LocalObjectReference;
import dev.podwright.model.volume.CSIVolumeSource;
import dev.podwright.model.volume.Volume;
import java.util.Map;
import java.util.function.Consumer;

/** A volume that a CSI driver makes for this pod. */
@CheckReturnValue
public final class CsiDraft extends VolumeSource {
    final ObjectDraft<CSIVolumeSource> state;

    CsiDraft(ObjectDraft<CSIVolumeSource> state) {
        this.state = state;
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public CsiDraft customize(Consumer<CSIVolumeSource.Builder> change) {
        return new CsiDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /** Sets {@code readOnly} to true. See {@link #readOnly(boolean)}. */
    public CsiDraft readOnly() {
        return readOnly(true);
    }

    /**
     * Sets {@code readOnly}: whether the driver is asked for a read-only volume. Absent: {@code false}, read and write.
     *
     * @param value the value of the field
     */
    public CsiDraft readOnly(boolean value) {
        return new CsiDraft(state.set("readOnly", value));
    }

    /**
     * Sets {@code fsType}: file system to ask of the driver, such as {@code ext4} or {@code xfs}. Absent: the driver
     * chooses.
     *
     * @param value the value of the field
     */
    public CsiDraft fsType(String value) {
        return new CsiDraft(state.set("fsType", state.check("fsType").required(value, 1, "value")));
    }

    /**
     * Adds to {@code volumeAttributes}: driver-specific settings, passed to the driver as they are. Their keys and
     * values are described in the documentation of the driver.
     *
     * @param key the key
     * @param value its value
     */
    public CsiDraft volumeAttribute(String key, String value) {
        Arguments arguments = state.check("volumeAttribute");
        return new CsiDraft(state.put(
                "volumeAttributes", arguments.required(key, 1, "key"), arguments.required(value, 2, "value")));
    }

    /**
     * The same with several.
     *
     * @param entries keys and their values
     */
    public CsiDraft volumeAttributes(Map<String, String> entries) {
        return new CsiDraft(
                state.putAll("volumeAttributes", state.check("volumeAttributes").entries(entries, 1, "entries")));
    }

    /**
     * Sets {@code nodePublishSecretRef}: secret, in the namespace of the pod, whose entries are all passed to the
     * driver when it mounts the volume. Absent: no secret is passed.
     *
     * @param name a Secret of the pod's namespace
     */
    public CsiDraft nodePublishSecretRef(String name) {
        String given = state.check("nodePublishSecretRef").required(name, 1, "name");
        return new CsiDraft(state.set(
                "nodePublishSecretRef",
                ObjectDraft.of(
                        LocalObjectReference.class,
                        LocalObjectReference.builder().name(given).build(),
                        "nodePublishSecretRef")));
    }

    @Override
    ObjectDraft<Volume> volume() {
        return ObjectDraft.of(Volume.class, "the volume").with("csi", state);
    }

    @Override
    String identity() {
        return "";
    }
}
