package dev.podwright.client.internal.bundle;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an inventory is written into a ConfigMap: one object to a line, each as JSON, with a checksum over them and the name
 * of the inventory, so that a copy or an edited one is not taken for it.
 */
final class InventoryFormat {
    /** The label that marks the ConfigMap of an inventory, with the name of the inventory. */
    static final String LABEL = "inventory.podwright.dev/name";

    static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    static final String PODWRIGHT = "podwright";
    static final String VERSION = "1";

    /** A ConfigMap holds 1 MiB, with the other data of the inventory. */
    static final int MAX_BYTES = 1_000_000;

    private static final String FORMAT = "format";
    private static final String APPLY = "apply";
    private static final String SHA_256 = "sha256";
    private static final String OBJECTS = "objects";

    private InventoryFormat() {}

    /** The entries as text. */
    static String text(List<InventoryEntry> entries) {
        StringBuilder out = new StringBuilder();
        for (InventoryEntry each : entries) {
            JsonObject.Builder line = JsonObject.builder().add("apiVersion", each.apiVersion());
            line.add("kind", each.kind());
            add(line, "namespace", each.namespace());
            line.add("name", each.name());
            add(line, "uid", each.uid());
            add(line, "created", each.created() ? "true" : "");
            add(line, "since", each.since());
            out.append(JsonObjects.toJson(line.build())).append('\n');
        }
        return out.toString();
    }

    private static void add(JsonObject.Builder line, String key, String value) {
        if (!value.isEmpty()) {
            line.add(key, value);
        }
    }

    /**
     * The data of the ConfigMap.
     *
     * @param apply an identifier of this write
     */
    static JsonObject data(String name, String apply, String text) {
        return JsonObject.builder()
                .add(FORMAT, VERSION)
                .add(APPLY, apply)
                .add(SHA_256, checksum(name, text))
                .add(OBJECTS, text)
                .build();
    }

    /** The identifier of the write that stored a ConfigMap; empty if it has none. */
    static String apply(@Nullable JsonObject stored) {
        return JsonObjects.text(JsonObjects.objectAt(stored, "data"), APPLY);
    }

    /**
     * Reads an inventory.
     *
     * @param entries receives the entries
     * @return what is wrong with it; null if nothing is
     */
    static @Nullable String read(String name, JsonObject stored, List<InventoryEntry> entries) {
        if (!JsonObjects.text(JsonObjects.objectAt(stored, "metadata", "labels"), LABEL)
                .equals(name)) {
            return "it does not have the label " + LABEL + ": " + name;
        }
        JsonObject data = JsonObjects.objectAt(stored, "data");
        String format = JsonObjects.text(data, FORMAT);
        if (!format.equals(VERSION)) {
            return format.isEmpty() ? "its data has no format" : "its format is one that this version does not know";
        }
        String text = JsonObjects.text(data, OBJECTS);
        if (!checksum(name, text).equals(JsonObjects.text(data, SHA_256))) {
            return "its data was edited: the checksum is not that of the objects";
        }
        List<InventoryEntry> out = new ArrayList<>();
        for (String line : text.lines().toList()) {
            JsonObject json = line.isEmpty() ? null : JsonObjects.parse(line);
            if (json != null) {
                out.add(entry(json));
            } else if (!line.isEmpty()) {
                return "its data is not a list of objects";
            }
        }
        entries.addAll(out);
        return null;
    }

    private static InventoryEntry entry(JsonObject line) {
        return new InventoryEntry(
                JsonObjects.text(line, "apiVersion"),
                JsonObjects.text(line, "kind"),
                JsonObjects.text(line, "namespace"),
                JsonObjects.text(line, "name"),
                JsonObjects.text(line, "uid"),
                JsonObjects.text(line, "created").equals("true"),
                JsonObjects.text(line, "since"));
    }

    private static String checksum(String name, String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((name + '\n' + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
