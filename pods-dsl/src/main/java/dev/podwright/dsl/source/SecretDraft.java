package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.volume.KeyToPath;
import dev.podwright.model.volume.SecretProjection;
import dev.podwright.model.volume.SecretVolumeSource;
import dev.podwright.model.volume.Volume;
import dev.podwright.model.volume.VolumeProjection;
import java.util.Map;
import java.util.function.Consumer;

/** A Secret of the pod's namespace, as a volume or as a source of a projected one. */
@CheckReturnValue
public final class SecretDraft extends VolumeSource implements Projection {
    final ObjectDraft<SecretVolumeSource> state;

    SecretDraft(ObjectDraft<SecretVolumeSource> state) {
        this.state = state;
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public SecretDraft customize(Consumer<SecretVolumeSource.Builder> change) {
        return new SecretDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /**
     * Adds to {@code items}: only this key, and others that are added, becomes a file. Absent: every key becomes a file of
     * its name.
     *
     * @param key a key of the object
     * @param path the relative path of the file
     */
    public SecretDraft item(String key, String path) {
        return new SecretDraft(state.add("items", keyToPath(key, path)));
    }

    /**
     * The same with the permission bits of the file.
     *
     * @param key a key of the object
     * @param path the relative path of the file
     * @param mode such as {@code 0400}, in octal; a decimal number that looks like octal digits is reported
     */
    public SecretDraft item(String key, String path, int mode) {
        return new SecretDraft(state.add("items", keyToPath(key, path).set("mode", Texts.mode(mode))));
    }

    /**
     * The same with octal digits as a text. Another text is reported when the pod is validated.
     *
     * @param key a key of the object
     * @param path the relative path of the file
     * @param mode such as {@code "0400"}
     */
    public SecretDraft item(String key, String path, String mode) {
        String given = state.check("item").required(mode, 3, "mode");
        return new SecretDraft(state.add("items", keyToPath(key, path).set("mode", Texts.mode(given))));
    }

    /**
     * The same with permission bits and the user ID that owns the file, from 0 to 2147483647. Since Kubernetes 1.37, and
     * with the feature gate {@code AtomicWriteVolumeUserFields}, which is off by default.
     *
     * @param key a key of the object
     * @param path the relative path of the file
     * @param mode such as {@code 0400}, in octal; a decimal number that looks like octal digits is reported
     * @param user the user ID
     */
    public SecretDraft item(String key, String path, int mode, long user) {
        return new SecretDraft(state.add(
                "items", keyToPath(key, path).set("mode", Texts.mode(mode)).set("user", user)));
    }

    private ObjectDraft<KeyToPath> keyToPath(String key, String path) {
        Arguments arguments = state.check("item");
        return ObjectDraft.of(
                KeyToPath.class,
                KeyToPath.builder()
                        .key(arguments.required(key, 1, "key"))
                        .path(arguments.required(path, 2, "path"))
                        .build(),
                "item");
    }

    /**
     * Sets {@code defaultUser}: user ID that owns the files for which no {@code user} is given, from 0 to 2147483647.
     * Absent: root. Since Kubernetes 1.37, and with the feature gate {@code AtomicWriteVolumeUserFields}, which is off by default.
     *
     * @param value the value of the field
     */
    public SecretDraft defaultUser(long value) {
        return new SecretDraft(state.set("defaultUser", value));
    }

    /**
     * Sets {@code defaultMode}: permission bits of the files that set no {@code mode} of their own, 0 to 0777 octal (0
     * to 511 decimal; JSON has decimal only). Absent: {@code 0644}. Directories are not affected, and {@code fsGroup}
     * may change the resulting bits. A decimal number that looks like octal digits, such as 440, is reported when the
     * pod is validated; 420 is 0644.
     *
     * @param value such as {@code 0440}, in octal
     */
    public SecretDraft defaultMode(int value) {
        return new SecretDraft(state.set("defaultMode", Texts.mode(value)));
    }

    /**
     * The same with octal digits as a text. Another text is reported when the pod is validated.
     *
     * @param value such as {@code "0440"}
     */
    public SecretDraft defaultMode(String value) {
        return new SecretDraft(
                state.set("defaultMode", Texts.mode(state.check("defaultMode").required(value, 1, "value"))));
    }

    /** Sets {@code optional} to true. See {@link #optional(boolean)}. */
    public SecretDraft optional() {
        return optional(true);
    }

    /**
     * Sets {@code optional}: whether the pod may start when the Secret or a listed key does not exist. Absent: {@code
     * false}, the pod waits until they exist.
     *
     * @param value the value of the field
     */
    public SecretDraft optional(boolean value) {
        return new SecretDraft(state.set("optional", value));
    }

    /** The model's value as a source of a {@code projected} volume, which has its own {@code defaultMode}. */
    @Override
    public VolumeProjection toModel() {
        return Projections.of(this).build();
    }

    ObjectDraft<SecretProjection> projection() {
        return state.as(
                SecretProjection.class,
                Map.ofEntries(
                        Map.entry("secretName", "name"),
                        Map.entry("items", "items"),
                        Map.entry("optional", "optional")));
    }

    @Override
    ObjectDraft<Volume> volume() {
        return ObjectDraft.of(Volume.class, "the volume").with("secret", state);
    }

    @Override
    String identity() {
        return "secret-" + state.build().secretName();
    }
}
