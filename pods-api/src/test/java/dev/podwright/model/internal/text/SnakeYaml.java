package dev.podwright.model.internal.text;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** YAML as snakeyaml, a reader of YAML 1.1, understands it. */
final class SnakeYaml {
    private SnakeYaml() {}

    /** The documents of a text; a value that is not a string, list or map appears as a number. */
    static List<JsonValue> read(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setAllowDuplicateKeys(false);
        options.setNestingDepthLimit(500);
        List<JsonValue> documents = new ArrayList<>();
        for (Object document : new Yaml(new SafeConstructor(options)).loadAll(yaml)) {
            documents.add(value(document));
        }
        return documents;
    }

    private static JsonValue value(Object value) {
        if (value instanceof String string) {
            return JsonString.of(string);
        }
        if (value instanceof List<?> list) {
            return JsonArray.of(list.stream().map(SnakeYaml::value).toList());
        }
        if (value instanceof Map<?, ?> map) {
            JsonObject.Builder object = JsonObject.builder();
            map.forEach((key, each) ->
                    object.add(key instanceof String string ? string : "not a string: " + key, value(each)));
            return object.build();
        }
        return new JsonNumber(String.valueOf(value), 0, 0);
    }
}
