package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.volume.ProjectedVolumeSource;
import dev.podwright.model.volume.Volume;
import java.util.function.Consumer;

/** Several sources whose files are in one directory. */
@CheckReturnValue
public final class ProjectedDraft extends VolumeSource {
    final ObjectDraft<ProjectedVolumeSource> state;

    ProjectedDraft(ObjectDraft<ProjectedVolumeSource> state) {
        this.state = state;
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public ProjectedDraft customize(Consumer<ProjectedVolumeSource.Builder> change) {
        return new ProjectedDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /**
     * Adds to {@code sources}: sources whose files are placed in the volume, each entry naming exactly one kind of
     * source. Two sources that explicitly write to the same path are rejected.
     *
     * @param projection what has files
     */
    public ProjectedDraft source(Projection projection) {
        return new ProjectedDraft(
                state.add("sources", Projections.of(state.check("source").required(projection, 1, "projection"))));
    }

    /**
     * Sets {@code defaultUser}: user ID that owns the files for which no {@code user} is given, from 0 to 2147483647.
     * Absent: root. Since Kubernetes 1.37, and with the feature gate {@code AtomicWriteVolumeUserFields}, which is off by default.
     *
     * @param value the value of the field
     */
    public ProjectedDraft defaultUser(long value) {
        return new ProjectedDraft(state.set("defaultUser", value));
    }

    /**
     * Sets {@code defaultMode}: permission bits of the files that set no {@code mode} of their own, 0 to 0777 octal (0
     * to 511 decimal; JSON has decimal only). Absent: {@code 0644}. Directories are not affected, and {@code fsGroup}
     * may change the resulting bits. A decimal number that looks like octal digits, such as 440, is reported when the
     * pod is validated; 420 is 0644.
     *
     * @param value such as {@code 0440}, in octal
     */
    public ProjectedDraft defaultMode(int value) {
        return new ProjectedDraft(state.set("defaultMode", Texts.mode(value)));
    }

    /**
     * The same with octal digits as a text. Another text is reported when the pod is validated.
     *
     * @param value such as {@code "0440"}
     */
    public ProjectedDraft defaultMode(String value) {
        return new ProjectedDraft(
                state.set("defaultMode", Texts.mode(state.check("defaultMode").required(value, 1, "value"))));
    }

    @Override
    ObjectDraft<Volume> volume() {
        return ObjectDraft.of(Volume.class, "the volume").with("projected", state);
    }

    @Override
    String identity() {
        return "";
    }
}
