package dev.podwright.validate.internal.rules.meta;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.json.TextDocument;
import dev.podwright.model.scheduling.Toleration;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tolerations that an annotation of old holds as JSON. They have no effect; the server judges them all the same.
 *
 * <p>Upstream: {@code GetTolerationsFromPodAnnotations} in {@code k8s.io/kubernetes/pkg/apis/core/helper}, which reads
 * them by Go's own {@code encoding/json}: unknown names are skipped, and the case of names does not matter.
 */
public final class TolerationAnnotation {
    private TolerationAnnotation() {}

    /** The tolerations; null where the text is none. */
    public static @Nullable List<Toleration> read(String text) {
        TextDocument document = JsonReader.readLine(text);
        for (Finding problem : document.problems()) {
            if (!ReadRule.DUPLICATE_FIELD.isRuleOf(problem)) {
                return null;
            }
        }
        JsonValue root = document.root();
        if (root instanceof JsonNull) {
            return List.of();
        }
        if (!(root instanceof JsonArray array)) {
            return null;
        }
        List<Toleration> out = new ArrayList<>();
        for (JsonValue each : array.elements()) {
            Toleration toleration = toleration(each);
            if (toleration == null) {
                return null;
            }
            out.add(toleration);
        }
        return out;
    }

    private static @Nullable Toleration toleration(JsonValue value) {
        Toleration.Builder out = Toleration.builder();
        if (value instanceof JsonNull) {
            return out.build();
        }
        if (!(value instanceof JsonObject object)) {
            return null;
        }
        for (JsonObject.Member member : object.duplicates()) {
            if (!put(out, member)) {
                return null;
            }
        }
        for (JsonObject.Member member : object.members()) {
            if (!put(out, member)) {
                return null;
            }
        }
        return out.build();
    }

    /** Returns whether the value has the type of its field. */
    private static boolean put(Toleration.Builder out, JsonObject.Member member) {
        JsonValue value = member.value();
        String text = value instanceof JsonString string ? string.value() : null;
        boolean absent = value instanceof JsonNull;
        switch (folded(member.key())) {
            case "key" -> {
                if (text != null) {
                    out.key(text);
                }
            }
            case "operator" -> {
                if (text != null) {
                    out.operator(text);
                }
            }
            case "value" -> {
                if (text != null) {
                    out.value(text);
                }
            }
            case "effect" -> {
                if (text != null) {
                    out.effect(text);
                }
            }
            case "tolerationseconds" -> {
                if (absent) {
                    out.tolerationSeconds(null);
                    return true;
                }
                Long seconds = value instanceof JsonNumber number ? whole(number) : null;
                out.tolerationSeconds(seconds);
                return seconds != null;
            }
            default -> {
                return true;
            }
        }
        return absent || text != null;
    }

    private static @Nullable Long whole(JsonNumber number) {
        try {
            return Long.valueOf(number.literal());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Go compares names by Unicode's simple case folding, which knows a long s and the sign for kelvin. */
    private static String folded(String key) {
        return key.toLowerCase(Locale.ROOT).replace('\u017f', 's').replace('\u212a', 'k');
    }
}
