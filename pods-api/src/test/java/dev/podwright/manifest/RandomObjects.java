package dev.podwright.manifest;

import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.model.value.Bytes;
import dev.podwright.model.value.IntOrString;
import dev.podwright.model.value.Quantity;
import dev.podwright.model.value.Time;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random values of model types, over all their fields: valid for the model, seldom for the server. */
public final class RandomObjects {
    private static final String[] WORDS = {
        "app",
        "",
        " ",
        "yes",
        "on",
        "null",
        "~",
        "0",
        "0x1F",
        "0o17",
        "1_000",
        "12:30:45",
        "2026-01-31",
        ".inf",
        "<<",
        "=",
        "- a",
        "a: b",
        "a #b",
        "#a",
        "'",
        "\"",
        "a\nb",
        "a\nb\n",
        "\n",
        " a\n  b\n\n",
        "a\tb",
        "\u0085",
        "\u2028",
        "\ufeff",
        "é",
        "日本",
        "\ud83d\ude80",
        "%a",
        "@a",
        "`a",
        "!a",
        "&a",
        "*a",
        "{a}",
        "[a]",
        "a,b",
        "?",
        "? a",
        "-",
        "---",
        "...",
        "\u0000",
        "\u007f",
        "a:",
        ":a",
        "|",
        ">",
        "1e3",
        "+1",
        "-1",
        "true",
        "y",
        "N",
        "Off"
    };
    private static final String[] QUANTITIES = {
        "1", "0", "500m", "1.5", "512Mi", "1e3", "1E", "0.5Gi", "100n", "-1", "12E6"
    };

    private final Random random;
    private final int density;

    /** The chance, in percent, that a field is set falls with the depth from density. */
    public RandomObjects(Random random, int density) {
        this.random = random;
        this.density = density;
    }

    public <T> T object(ObjectSchema<T> schema) {
        return object(schema, 0);
    }

    private <T> T object(ObjectSchema<T> schema, int depth) {
        Object builder = schema.newBuilder();
        for (Field field : schema.fields()) {
            if (random.nextInt(100) < Math.max(3, density / (depth + 1))) {
                schema.set(builder, field.index(), value(schema, field, depth));
            }
        }
        return schema.build(builder);
    }

    private Object value(ObjectSchema<?> schema, Field field, int depth) {
        if (field.shape() == FieldShape.ONE) {
            return one(schema, field, depth);
        }
        int size = random.nextInt(3);
        if (field.shape() == FieldShape.LIST) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                list.add(one(schema, field, depth));
            }
            return list;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            map.put(text(), one(schema, field, depth));
        }
        return map;
    }

    private Object one(ObjectSchema<?> schema, Field field, int depth) {
        return switch (field.kind()) {
            case STRING -> text();
            case BOOLEAN -> random.nextBoolean();
            case INT32 -> random.nextInt();
            case INT64 -> random.nextLong();
            case QUANTITY -> Quantity.parse(QUANTITIES[random.nextInt(QUANTITIES.length)]);
            case INT_OR_STRING -> random.nextBoolean() ? IntOrString.of(random.nextInt()) : IntOrString.of(text());
            case TIME -> Time.parse("2026-0" + (1 + random.nextInt(9)) + "-15T08:00:00Z");
            case BYTES -> Bytes.of(text().getBytes(StandardCharsets.UTF_8));
            case JSON_OBJECT ->
                JsonObject.builder()
                        .add("phase", text())
                        .add("observedGeneration", JsonNumber.of(random.nextLong()))
                        .build();
            case JSON ->
                JsonObject.builder()
                        .add(text(), text())
                        .add("n", JsonNumber.of(random.nextLong()))
                        .build();
            case OBJECT -> object(schema.nested(field.index()), depth + 1);
        };
    }

    private String text() {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            out.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return out.toString();
    }
}
