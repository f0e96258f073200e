package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.internal.ResourceState;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.meta.KubernetesObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.config.ConfigMap;
import dev.podwright.model.value.Bytes;
import dev.podwright.model.volume.ConfigMapProjection;
import dev.podwright.model.volume.ConfigMapVolumeSource;
import dev.podwright.model.volume.KeyToPath;
import dev.podwright.model.volume.Volume;
import dev.podwright.model.volume.VolumeProjection;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A ConfigMap: an object of its own, and in a pod of its namespace a volume with its entries, or a source of a projected
 * one. {@code item}, {@code defaultMode} and the like are about the volume, all other words about the object. Immutable.
 */
@CheckReturnValue
public final class ConfigMapDraft extends VolumeSource
        implements Projection, KubernetesObjectDraft<ConfigMap, ConfigMapDraft> {
    static {
        DraftAccess.registerObject(ConfigMapDraft.class, draft -> draft.object, ConfigMapDraft::with);
    }

    /** The object. */
    final ResourceState object;
    /** What a volume says of it, beside its name. */
    private final ObjectDraft<ConfigMapVolumeSource> state;

    ConfigMapDraft(ResourceState object) {
        this(object, ObjectDraft.of(ConfigMapVolumeSource.class, "configMap"));
    }

    private ConfigMapDraft(ResourceState object, ObjectDraft<ConfigMapVolumeSource> state) {
        this.object = object;
        this.state = state;
    }

    ConfigMapDraft with(ResourceState changed) {
        return new ConfigMapDraft(changed, state);
    }

    private ConfigMapDraft with(ObjectDraft<ConfigMapVolumeSource> changed) {
        return new ConfigMapDraft(object, changed);
    }

    // The object

    /**
     * Adds to {@code data}: values that are text, by key. A key has letters, digits, {@code -}, {@code _} and {@code
     * .}, and cannot also be in {@code binaryData}.
     *
     * @param key the key
     * @param value its value
     */
    public ConfigMapDraft data(String key, String value) {
        Arguments arguments = object.check("data");
        arguments.required(key, 1, "key");
        arguments.required(value, 2, "value", key);
        return with(object.edit((c, line) -> c.put("data", key, value, line)));
    }

    /**
     * The same with several. An empty map adds nothing.
     *
     * @param entries keys and their values
     */
    public ConfigMapDraft data(Map<String, String> entries) {
        Map<String, String> given = object.check("data").entries(entries, 1, "entries");
        return with(object.edit((c, line) -> given.forEach((key, value) -> c.put("data", key, value, line))));
    }

    /**
     * Adds to {@code binaryData}: values that are any bytes, by key, under the same rules. They become files only, and
     * not environment variables.
     *
     * @param key the key
     * @param value its value
     */
    public ConfigMapDraft binaryData(String key, byte[] value) {
        Arguments arguments = object.check("binaryData");
        arguments.required(key, 1, "key");
        arguments.required(value, 2, "value", key);
        Bytes given = Bytes.of(value);
        return with(object.edit((c, line) -> c.put("binaryData", key, given, line)));
    }

    /**
     * Takes a key and its value away.
     *
     * @param key the key
     */
    public ConfigMapDraft withoutData(String key) {
        String given = object.check("withoutData").required(key, 1, "key");
        return with(object.edit((c, line) -> {
            c.removeKey("data", given);
            c.removeKey("binaryData", given);
        }));
    }

    /** Sets {@code immutable} to true. See {@link #immutable(boolean)}. */
    public ConfigMapDraft immutable() {
        return immutable(true);
    }

    /**
     * Sets {@code immutable}: whether the data cannot change any more; neither can this flag be taken back. Absent:
     * {@code false}.
     *
     * @param value the value of the field
     */
    public ConfigMapDraft immutable(boolean value) {
        return with(object.edit((c, line) -> c.set("immutable", value, line)));
    }

    /**
     * Changes the builder of the object after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public ConfigMapDraft customize(Consumer<ConfigMap.Builder> change) {
        Consumer<ConfigMap.Builder> given = object.check("customize").required(change, 1, "change");
        return with(object.edit((c, line) -> c.customize(given, line)));
    }

    // As a volume

    /**
     * Adds to {@code items}: only this key, and others that are added, becomes a file. Absent: every key becomes a file of
     * its name.
     *
     * @param key a key of the object
     * @param path the relative path of the file
     */
    public ConfigMapDraft item(String key, String path) {
        return with(state.add("items", keyToPath(key, path)));
    }

    /**
     * The same with the permission bits of the file.
     *
     * @param key a key of the object
     * @param path the relative path of the file
     * @param mode such as {@code 0400}, in octal; a decimal number that looks like octal digits is reported
     */
    public ConfigMapDraft item(String key, String path, int mode) {
        return with(state.add("items", keyToPath(key, path).set("mode", Texts.mode(mode))));
    }

    /**
     * The same with octal digits as a text. Another text is reported when the pod is validated.
     *
     * @param key a key of the object
     * @param path the relative path of the file
     * @param mode such as {@code "0400"}
     */
    public ConfigMapDraft item(String key, String path, String mode) {
        String given = state.check("item").required(mode, 3, "mode");
        return with(state.add("items", keyToPath(key, path).set("mode", Texts.mode(given))));
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
    public ConfigMapDraft item(String key, String path, int mode, long user) {
        return with(state.add(
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
    public ConfigMapDraft defaultUser(long value) {
        return with(state.set("defaultUser", value));
    }

    /**
     * Sets {@code defaultMode}: permission bits of the files that set no {@code mode} of their own, 0 to 0777 octal (0
     * to 511 decimal; JSON has decimal only). Absent: {@code 0644}. Directories are not affected, and {@code fsGroup}
     * may change the resulting bits. A decimal number that looks like octal digits, such as 440, is reported when the
     * pod is validated; 420 is 0644.
     *
     * @param value such as {@code 0440}, in octal
     */
    public ConfigMapDraft defaultMode(int value) {
        return with(state.set("defaultMode", Texts.mode(value)));
    }

    /**
     * The same with octal digits as a text. Another text is reported when the pod is validated.
     *
     * @param value such as {@code "0440"}
     */
    public ConfigMapDraft defaultMode(String value) {
        return with(
                state.set("defaultMode", Texts.mode(state.check("defaultMode").required(value, 1, "value"))));
    }

    /** Sets {@code optional} to true. See {@link #optional(boolean)}. */
    public ConfigMapDraft optional() {
        return optional(true);
    }

    /**
     * Sets {@code optional}: whether the pod may start when the ConfigMap or a listed key does not exist. Absent:
     * {@code false}, the pod waits until they exist.
     *
     * @param value the value of the field
     */
    public ConfigMapDraft optional(boolean value) {
        return with(state.set("optional", value));
    }

    /** The model's value as a source of a {@code projected} volume, which has its own {@code defaultMode}. */
    @Override
    public VolumeProjection toModel() {
        return Projections.of(this).build();
    }

    ObjectDraft<ConfigMapProjection> projection() {
        return named().as(
                        ConfigMapProjection.class,
                        Map.ofEntries(
                                Map.entry("name", "name"),
                                Map.entry("items", "items"),
                                Map.entry("optional", "optional")));
    }

    @Override
    ObjectDraft<Volume> volume() {
        return ObjectDraft.of(Volume.class, "the volume").with("configMap", named());
    }

    @Override
    String identity() {
        return "configmap-" + object.name();
    }

    private ObjectDraft<ConfigMapVolumeSource> named() {
        return state.with("name", object.name());
    }

    /** Shows the object's kind and name, and none of its values. */
    @Override
    public String toString() {
        return "draft of " + object;
    }
}
