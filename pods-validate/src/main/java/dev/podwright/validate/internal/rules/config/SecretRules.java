package dev.podwright.validate.internal.rules.config;

import dev.podwright.model.config.Secret;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.value.Bytes;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.JsonText;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.core.Findings;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data of a Secret, and what its type asks for. Texts in {@code stringData} replace those of the same key in
 * {@code data}, and the server reports them there. No value is ever shown.
 *
 * <p>Upstream: {@code ValidateSecret} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class SecretRules {
    /** The type of a certificate with its key. */
    public static final String TLS = "kubernetes.io/tls";

    private static final String ACCOUNT_NAME = "kubernetes.io/service-account.name";
    private static final FieldPath DATA = FieldPath.of("data");

    private SecretRules() {}

    /**
     * Keys, size and type.
     *
     * @param metadata that of the object as it is created
     */
    public static void check(Findings out, Secret secret, ObjectMeta metadata) {
        long size = 0;
        for (Map.Entry<String, Bytes> each : secret.data().entrySet()) {
            if (!secret.stringData().containsKey(each.getKey())) {
                ConfigMapRules.key(out, each.getKey(), DATA);
                size += ConfigMapRules.size(each.getValue());
            }
        }
        for (Map.Entry<String, String> each : secret.stringData().entrySet()) {
            ConfigMapRules.key(out, each.getKey(), DATA);
            size += Names.utf8Length(each.getValue());
        }
        if (size > ConfigMapRules.LARGEST) {
            ConfigMapRules.tooLarge(out, DATA, size);
        }
        type(out, secret, metadata);
    }

    private static void type(Findings out, Secret secret, ObjectMeta metadata) {
        String type = Checks.orEmpty(secret.type());
        switch (type) {
            case "kubernetes.io/service-account-token" -> {
                if (Checks.isEmpty(metadata.annotations().get(ACCOUNT_NAME))) {
                    out.required(
                            FieldPath.of("metadata").child("annotations").key(ACCOUNT_NAME),
                            "a Secret of the type " + type + " names its service account in the annotation "
                                    + ACCOUNT_NAME,
                            "add the annotation");
                }
            }
            case "kubernetes.io/dockercfg" -> json(out, secret, ".dockercfg");
            case "kubernetes.io/dockerconfigjson" -> json(out, secret, ".dockerconfigjson");
            case "kubernetes.io/basic-auth" -> {
                if (!has(secret, "username") && !has(secret, "password")) {
                    required(out, secret, "username");
                    required(out, secret, "password");
                }
            }
            case "kubernetes.io/ssh-auth" -> {
                byte[] key = bytes(secret, "ssh-privatekey");
                if (key == null || key.length == 0) {
                    required(out, secret, "ssh-privatekey");
                }
            }
            case TLS -> {
                if (!has(secret, "tls.crt")) {
                    required(out, secret, "tls.crt");
                }
                if (!has(secret, "tls.key")) {
                    required(out, secret, "tls.key");
                }
            }
            default -> {
                // any keys will do
            }
        }
    }

    private static void json(Findings out, Secret secret, String key) {
        byte[] text = bytes(secret, key);
        if (text == null) {
            required(out, secret, key);
        } else if (!JsonText.isObject(text)) {
            out.invalid(
                    DATA.key(key),
                    null,
                    "the value of " + Excerpt.quoted(key) + " is not a JSON object",
                    "write the configuration of docker as JSON");
        }
    }

    private static void required(Findings out, Secret secret, String key) {
        out.required(
                DATA.key(key),
                "a Secret of the type " + secret.type() + " needs a value of the key " + Excerpt.quoted(key),
                "add the key to data or stringData, or use another type");
    }

    /** The data in which the texts have replaced the bytes of their keys. */
    public static Map<String, Bytes> merged(Secret secret) {
        Map<String, Bytes> data = new HashMap<>(secret.data());
        secret.stringData().forEach((key, text) -> data.put(key, Bytes.of(text.getBytes(StandardCharsets.UTF_8))));
        return data;
    }

    private static boolean has(Secret secret, String key) {
        return secret.stringData().containsKey(key) || secret.data().containsKey(key);
    }

    private static byte @Nullable [] bytes(Secret secret, String key) {
        String text = secret.stringData().get(key);
        if (text != null) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        Bytes bytes = secret.data().get(key);
        return bytes == null ? null : bytes.toByteArray();
    }
}
