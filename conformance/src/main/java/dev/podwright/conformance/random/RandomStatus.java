package dev.podwright.conformance.random;

import dev.podwright.model.internal.binding.StatusFields;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.schema.FieldShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The status of random objects: any of its fields with a value of their kind, and now and then with another one. */
final class RandomStatus {
    private static final List<String> TEXTS = List.of("", "a", "10.0.0.1", "Pending", "True");
    private static final List<Integer> NUMBERS = List.of(0, 1, -1, 80);
    private static final List<String> AMOUNTS = List.of("0", "1", "0.00001", "1500m", "1Gi", "-2.5");
    private static final List<String> TIMES = List.of("2026-01-02T03:04:05Z", "2026-01-02T03:04:05.5+02:00");
    private static final int MOST = 3;

    private final Rng rng;

    RandomStatus(Rng rng) {
        this.rng = rng;
    }

    /** The status of an object of a kind. */
    RawJson of(String kind) {
        StringBuilder out = new StringBuilder();
        try {
            JsonWriter json = JsonWriter.compact(out);
            object(json, StatusFields.typeOf(kind));
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RawJson(out.toString());
    }

    private void object(JsonWriter out, String type) throws IOException {
        out.beginObject();
        for (Map.Entry<String, StatusFields.Shape> field : StatusFields.of(type).entrySet()) {
            if (rng.percent(40)) {
                out.key(field.getKey());
                value(out, field.getValue());
            }
        }
        out.endObject();
    }

    private void value(JsonWriter out, StatusFields.Shape field) throws IOException {
        if (rng.percent(3)) {
            out.nul();
        } else if (field.shape() == FieldShape.LIST) {
            out.beginArray();
            for (int left = rng.below(MOST); left > 0; left--) {
                one(out, field);
            }
            out.endArray();
        } else if (field.shape() == FieldShape.MAP) {
            out.beginObject();
            for (int i = rng.below(MOST); i > 0; i--) {
                out.key("cpu" + i);
                one(out, field);
            }
            out.endObject();
        } else {
            one(out, field);
        }
    }

    private void one(JsonWriter out, StatusFields.Shape field) throws IOException {
        if (rng.below(300) == 0) {
            out.bool(true);
            return;
        }
        switch (field.kind()) {
            case STRING -> out.string(rng.pick(TEXTS));
            case BOOLEAN -> out.bool(rng.percent(50));
            case INT32, INT64 -> out.number(rng.pick(NUMBERS));
            case QUANTITY -> out.string(rng.pick(AMOUNTS));
            case TIME -> out.string(rng.pick(TIMES));
            case OBJECT -> object(out, field.type());
            case INT_OR_STRING, BYTES, JSON, JSON_OBJECT -> out.nul();
        }
    }
}
