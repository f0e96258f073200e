package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.volume.EphemeralVolumeSource;
import dev.podwright.model.volume.Volume;
import java.util.function.Consumer;

/** A PersistentVolumeClaim that is made for this pod and deleted with it. Immutable. */
@CheckReturnValue
public final class EphemeralDraft extends VolumeSource implements ClaimDraft<EphemeralDraft> {
    final ObjectDraft<EphemeralVolumeSource> state;

    EphemeralDraft(ObjectDraft<EphemeralVolumeSource> state) {
        this.state = state;
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public EphemeralDraft customize(Consumer<EphemeralVolumeSource.Builder> change) {
        return new EphemeralDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /**
     * Adds to {@code labels} of the claim.
     *
     * @param key the key
     * @param value its value
     */
    public EphemeralDraft label(String key, String value) {
        Arguments arguments = state.check("label");
        arguments.required(key, 1, "key");
        arguments.required(value, 2, "value");
        return new EphemeralDraft(state.edit(
                (c, line) -> c.object("volumeClaimTemplate").object("metadata").put("labels", key, value, line)));
    }

    /**
     * Adds to {@code annotations} of the claim.
     *
     * @param key the key
     * @param value its value
     */
    public EphemeralDraft annotation(String key, String value) {
        Arguments arguments = state.check("annotation");
        arguments.required(key, 1, "key");
        arguments.required(value, 2, "value");
        return new EphemeralDraft(state.edit(
                (c, line) -> c.object("volumeClaimTemplate").object("metadata").put("annotations", key, value, line)));
    }

    @Override
    ObjectDraft<Volume> volume() {
        return ObjectDraft.of(Volume.class, "the volume").with("ephemeral", state);
    }

    @Override
    String identity() {
        return "";
    }
}
