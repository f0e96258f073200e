package dev.podwright.model.internal.text;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Strings in every place where a manifest has them, rendered as the documents of one YAML text.
 *
 * @param documents what has to come back
 */
record RenderedBatch(String yaml, List<JsonValue> documents) {

    static RenderedBatch of(Collection<String> strings) {
        StringBuilder yaml = new StringBuilder();
        List<JsonValue> documents = new ArrayList<>();
        YamlWriter out = new YamlWriter(yaml);
        try {
            for (JsonValue document : documents(strings, false)) {
                if (!yaml.isEmpty()) {
                    out.separator();
                }
                out.write(document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        documents.addAll(documents(strings, true));
        return new RenderedBatch(yaml.toString(), documents);
    }

    private static List<JsonValue> documents(Collection<String> strings, boolean sound) {
        JsonObject.Builder rootKeys = JsonObject.builder();
        JsonObject.Builder labels = JsonObject.builder();
        List<JsonValue> list = new ArrayList<>();
        List<JsonValue> env = new ArrayList<>();
        List<JsonValue> keys = new ArrayList<>();
        List<JsonValue> documents = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        int count = 0;
        for (String each : strings) {
            if (!seen.add(AwkwardStrings.sound(each))) {
                continue;
            }
            String string = sound ? AwkwardStrings.sound(each) : each;
            JsonString value = JsonString.of(string);
            rootKeys.add(string, value);
            labels.add("k" + count++, value);
            list.add(value);
            list.add(JsonArray.of(List.of(value, value)));
            env.add(JsonObject.builder().add("name", "A").add("value", value).build());
            env.add(JsonObject.builder().add("value", value).add("name", "A").build());
            JsonObject inner =
                    JsonObject.builder().add("a", value).add(string, value).build();
            keys.add(JsonObject.builder()
                    .add(string, inner)
                    .add("a" + string, JsonArray.of(List.of(inner, value)))
                    .build());
            documents.add(JsonObject.builder().add("a", value).build());
            documents.add(value);
        }
        documents.add(rootKeys.build());
        documents.add(JsonArray.of(list));
        documents.add(JsonObject.builder()
                .add("labels", labels.build())
                .add("env", JsonArray.of(env))
                .add("keys", JsonArray.of(keys))
                .build());
        return documents;
    }

    /** Where two values differ first, or an empty text. */
    static String difference(JsonValue expected, JsonValue actual) {
        if (expected.equals(actual)) {
            return "";
        }
        if (expected instanceof JsonObject a
                && actual instanceof JsonObject b
                && a.members().size() == b.members().size()) {
            for (JsonObject.Member member : a.members()) {
                JsonValue other = b.get(member.key());
                if (other == null) {
                    return "no key " + shown(member.key());
                }
                String inner = difference(member.value(), other);
                if (!inner.isEmpty()) {
                    return inner;
                }
            }
        }
        if (expected instanceof JsonArray a
                && actual instanceof JsonArray b
                && a.elements().size() == b.elements().size()) {
            for (int i = 0; i < a.elements().size(); i++) {
                String inner = difference(a.elements().get(i), b.elements().get(i));
                if (!inner.isEmpty()) {
                    return inner;
                }
            }
        }
        return shown(expected) + " came back as " + shown(actual);
    }

    private static String shown(JsonValue value) {
        return value instanceof JsonString string ? shown(string.value()) : value.toString();
    }

    static String shown(String value) {
        StringBuilder text = new StringBuilder("\"");
        Escapes.append(text, value, true);
        return text.append('"').toString();
    }
}
