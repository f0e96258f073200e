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

    @Override
    ObjectDraft<Volume> volume() {
        return ObjectDraft.of(Volume.class, "the volume").with("emptyDir", state);
    }

    @Override
    String identity() {
        return "";
    }
}
