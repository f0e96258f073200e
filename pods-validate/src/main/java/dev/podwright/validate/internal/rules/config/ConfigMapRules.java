package dev.podwright.validate.internal.rules.config;

import dev.podwright.model.config.ConfigMap;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.value.Bytes;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.core.Findings;
import java.util.Map;

/**
 * The data of a ConfigMap.
 *
 * <p>Upstream: {@code ValidateConfigMap} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class ConfigMapRules {
    static final int LARGEST = 1 << 20;

    private ConfigMapRules() {}

    /** Keys and size. */
    public static void check(Findings out, ConfigMap object) {
        FieldPath data = FieldPath.of("data");
        FieldPath binary = FieldPath.of("binaryData");
        long size = 0;
        for (Map.Entry<String, String> each : object.data().entrySet()) {
            String key = each.getKey();
            key(out, key, data);
            if (object.binaryData().containsKey(key)) {
                out.invalid(
                        data.key(key),
                        key,
                        "the key " + Excerpt.quoted(key) + " is in data and in binaryData",
                        "leave it in one of the two");
            }
            size += Names.utf8Length(each.getValue());
        }
        for (Map.Entry<String, Bytes> each : object.binaryData().entrySet()) {
            key(out, each.getKey(), binary);
            size += size(each.getValue());
        }
        if (size > LARGEST) {
            tooLarge(out, FieldPath.empty(), size);
        }
    }

    static void key(Findings out, String key, FieldPath map) {
        if (NameKind.CONFIG_KEY.bits(key) != 0) {
            Checks.name(out, NameKind.CONFIG_KEY, map.key(key), key);
        }
    }

    static void tooLarge(Findings out, FieldPath path, long size) {
        out.tooLong(
                path,
                "all values together have " + size + " bytes; at most " + LARGEST + " are allowed",
                "split the object, or put what is large into a volume");
    }

    /** The number of bytes. */
    static int size(Bytes value) {
        String base64 = value.base64();
        int digits = 0;
        for (int i = 0; i < base64.length(); i++) {
            char c = base64.charAt(i);
            digits += c == '=' || c == '\n' || c == '\r' ? 0 : 1;
        }
        return digits / 4 * 3 + (digits % 4 == 0 ? 0 : digits % 4 - 1);
    }
}
