package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.volume.DownwardAPIProjection;
import dev.podwright.model.volume.DownwardAPIVolumeFile;
import dev.podwright.model.volume.DownwardAPIVolumeSource;
import dev.podwright.model.volume.Volume;
import dev.podwright.model.volume.VolumeProjection;
import java.util.Map;
import java.util.function.Consumer;

/** Files with what the pod knows of itself, as a volume or as a source of a projected one. */
@CheckReturnValue
public final class DownwardAPIDraft extends VolumeSource implements Projection {
    final ObjectDraft<DownwardAPIVolumeSource> state;

    DownwardAPIDraft(ObjectDraft<DownwardAPIVolumeSource> state) {
        this.state = state;
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public DownwardAPIDraft customize(Consumer<DownwardAPIVolumeSource.Builder> change) {
        return new DownwardAPIDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /**
     * Adds to {@code items}: files to create in the volume, one for each pod field or container resource to expose.
     * Absent: the volume is empty.
     *
     * @param path the relative path of the file
     * @param content {@code fieldRef(...)} or {@code resourceFieldRef(...)}
     */
    public DownwardAPIDraft item(String path, DownwardSource content) {
        return new DownwardAPIDraft(state.add("items", file(path, content)));
    }

    /**
     * The same with the permission bits of the file.
     *
     * @param path the relative path of the file
     * @param content {@code fieldRef(...)} or {@code resourceFieldRef(...)}
     * @param mode such as {@code 0400}, in octal; a decimal number that looks like octal digits is reported
     */
    public DownwardAPIDraft item(String path, DownwardSource content, int mode) {
        return new DownwardAPIDraft(state.add("items", file(path, content).set("mode", Texts.mode(mode))));
    }

    /**
     * The same with octal digits as a text. Another text is reported when the pod is validated.
     *
     * @param path the relative path of the file
     * @param content {@code fieldRef(...)} or {@code resourceFieldRef(...)}
     * @param mode such as {@code "0400"}
     */
    public DownwardAPIDraft item(String path, DownwardSource content, String mode) {
        String given = state.check("item").required(mode, 3, "mode");
        return new DownwardAPIDraft(state.add("items", file(path, content).set("mode", Texts.mode(given))));
    }

    /**
     * The same with permission bits and the user ID that owns the file, from 0 to 2147483647. Since Kubernetes 1.37, and
     * with the feature gate {@code AtomicWriteVolumeUserFields}, which is off by default.
     *
     * @param path the relative path of the file
     * @param content {@code fieldRef(...)} or {@code resourceFieldRef(...)}
     * @param mode such as {@code 0400}, in octal; a decimal number that looks like octal digits is reported
     * @param user the user ID
     */
    public DownwardAPIDraft item(String path, DownwardSource content, int mode, long user) {
        return new DownwardAPIDraft(state.add(
                "items", file(path, content).set("mode", Texts.mode(mode)).set("user", user)));
    }

    private ObjectDraft<DownwardAPIVolumeFile> file(String path, DownwardSource content) {
        Arguments arguments = state.check("item");
        arguments.required(path, 1, "path");
        return arguments.required(content, 2, "content").file(path);
    }

    /**
     * Sets {@code defaultUser}: user ID that owns the files for which no {@code user} is given, from 0 to 2147483647.
     * Absent: root. Since Kubernetes 1.37, and with the feature gate {@code AtomicWriteVolumeUserFields}, which is off by default.
     *
     * @param value the value of the field
     */
    public DownwardAPIDraft defaultUser(long value) {
        return new DownwardAPIDraft(state.set("defaultUser", value));
    }

    /**
     * Sets {@code defaultMode}: permission bits of the files that set no {@code mode} of their own, 0 to 0777 octal (0
     * to 511 decimal; JSON has decimal only). Absent: {@code 0644}. Directories are not affected, and {@code fsGroup}
     * may change the resulting bits. A decimal number that looks like octal digits, such as 440, is reported when the
     * pod is validated; 420 is 0644.
     *
     * @param value such as {@code 0440}, in octal
     */
    public DownwardAPIDraft defaultMode(int value) {
        return new DownwardAPIDraft(state.set("defaultMode", Texts.mode(value)));
    }

    /**
     * The same with octal digits as a text. Another text is reported when the pod is validated.
     *
     * @param value such as {@code "0440"}
     */
    public DownwardAPIDraft defaultMode(String value) {
        return new DownwardAPIDraft(
                state.set("defaultMode", Texts.mode(state.check("defaultMode").required(value, 1, "value"))));
    }

    /** The model's value as a source of a {@code projected} volume, which has its own {@code defaultMode}. */
    @Override
    public VolumeProjection toModel() {
        return Projections.of(this).build();
    }

    ObjectDraft<DownwardAPIProjection> projection() {
        return state.as(DownwardAPIProjection.class, Map.ofEntries(Map.entry("items", "items")));
    }

    @Override
    ObjectDraft<Volume> volume() {
        return ObjectDraft.of(Volume.class, "the volume").with("downwardAPI", state);
    }

    @Override
    String identity() {
        return "";
    }
}
