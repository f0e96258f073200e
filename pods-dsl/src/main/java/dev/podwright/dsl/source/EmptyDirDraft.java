package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.value.Bytes;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.StorageMedium;
import dev.podwright.model.volume.EmptyDirVolumeSource;
import dev.podwright.model.volume.Volume;
import java.util.function.Consumer;

/** A directory that begins empty and lives as long as the pod. */
@CheckReturnValue
public final class EmptyDirDraft extends VolumeSource {
    final ObjectDraft<EmptyDirVolumeSource> state;

    EmptyDirDraft(ObjectDraft<EmptyDirVolumeSource> state) {
        this.state = state;
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public EmptyDirDraft customize(Consumer<EmptyDirVolumeSource.Builder> change) {
        return new EmptyDirDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /**
     * Sets {@code medium}: what holds the data: the empty string for the node's disk, {@code Memory} for a memory file
     * system, {@code HugePages} for the pod's only huge page size, or {@code HugePages-} and a size such as {@code
     * HugePages-2Mi}. Absent: the node's disk. Files held in {@code Memory} count against the containers' memory
     * limits.
     *
     * @param value one of {@code MEMORY}, {@code HUGE_PAGES}
     */
    public EmptyDirDraft medium(StorageMedium value) {
        return medium(state.check("medium").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public EmptyDirDraft medium(String value) {
        return new EmptyDirDraft(state.set("medium", state.check("medium").required(value, 1, "value")));
    }

    /**
     * Sets {@code sizeLimit}: most space the volume may use, as a quantity such as {@code 500Mi}; it must not be
     * negative. On disk, a pod that goes over it is evicted; in memory, the pod's memory limits can cap the volume at
     * less. Absent: no limit of its own. A text that is not an amount is reported when the pod is validated.
     *
     * @param value such as {@code 1Gi}
     */
    public EmptyDirDraft sizeLimit(String value) {
        return new EmptyDirDraft(
                state.set("sizeLimit", Texts.quantity(state.check("sizeLimit").required(value, 1, "value"))));
    }

    /**
     * The same with a size.
     *
     * @param value such as {@code gib(1)}
     */
    public EmptyDirDraft sizeLimit(Bytes value) {
        return sizeLimit(state.check("sizeLimit").required(value, 1, "value").toString());
    }

    /**
     * Sets {@code mode}: permission bits of the directory, 0 to 01777 octal (0 to 1023 decimal; JSON has decimal only).
     * Absent: {@code 0777}. An {@code fsGroup} of the pod adds its own bits. Since Kubernetes 1.37, and with the feature
     * gate {@code EmptyDirVolumeMode}, which is off by default. A decimal number that looks like octal digits, such as
     * 770, is reported when the pod is validated.
     *
     * @param value such as {@code 0770}, in octal
     */
    public EmptyDirDraft mode(int value) {
        return new EmptyDirDraft(state.set("mode", Texts.mode(value)));
    }

    /**
     * The same with octal digits as a text. Another text is reported when the pod is validated.
     *
     * @param value such as {@code "01770"}
     */
    public EmptyDirDraft mode(String value) {
        return new EmptyDirDraft(
                state.set("mode", Texts.mode(state.check("mode").required(value, 1, "value"))));
    }

    @Override
    ObjectDraft<Volume> volume() {
        return ObjectDraft.of(Volume.class, "the volume").with("emptyDir", state);
    }

    @Override
    String identity() {
        return "";
    }
}
