package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.ImagePullPolicy;
import dev.podwright.model.volume.ImageVolumeSource;
import dev.podwright.model.volume.Volume;
import java.util.function.Consumer;

/** The files of an OCI image, read-only. Since Kubernetes 1.31. */
@CheckReturnValue
public final class ImageDraft extends VolumeSource {
    final ObjectDraft<ImageVolumeSource> state;

    ImageDraft(ObjectDraft<ImageVolumeSource> state) {
        this.state = state;
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public ImageDraft customize(Consumer<ImageVolumeSource.Builder> change) {
        return new ImageDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /**
     * Sets {@code pullPolicy}: when the node pulls the reference: {@code Always}, {@code IfNotPresent} or {@code
     * Never}. Absent: {@code Always} if the tag is {@code latest} or missing, else {@code IfNotPresent}. Since
     * Kubernetes 1.31.
     *
     * @param value one of {@code ALWAYS}, {@code IF_NOT_PRESENT}, {@code NEVER}
     */
    public ImageDraft pullPolicy(ImagePullPolicy value) {
        return pullPolicy(state.check("pullPolicy").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public ImageDraft pullPolicy(String value) {
        return new ImageDraft(state.set("pullPolicy", state.check("pullPolicy").required(value, 1, "value")));
    }

    @Override
    ObjectDraft<Volume> volume() {
        return ObjectDraft.of(Volume.class, "the volume").with("image", state);
    }

    @Override
    String identity() {
        return "image-" + state.build().reference();
    }
}
