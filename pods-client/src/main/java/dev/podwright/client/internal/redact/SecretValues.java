package dev.podwright.client.internal.redact;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.validate.internal.compare.SecretFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The secret values in objects, and the other texts in them, which anybody who may see a message may know. */
final class SecretValues {
    /** Texts in the fields that are not secret, such as names and images. */
    final Set<String> open = new HashSet<>();

    final Set<String> secrets = new HashSet<>();

    private boolean isFirst = true;

    private SecretValues() {}

    /**
     * The values in objects. Only the first one, without its status, says what is not secret: if a later one, which comes
     * from elsewhere, or a message of a controller has a secret in another field, it stays secret.
     */
    static SecretValues of(List<JsonObject> objects) {
        SecretValues out = new SecretValues();
        for (JsonObject object : objects) {
            out.root(object);
            out.isFirst = false;
        }
        return out;
    }

    private void root(JsonObject object) {
        SecretFields fields = SecretFields.object(JsonObjects.text(object, "kind"));
        collect(object.without("status"), fields);
        JsonValue status = object.get("status");
        if (status != null) {
            boolean wasFirst = isFirst;
            isFirst = false;
            collect(status, fields.member("status"));
            isFirst = wasFirst;
        }
    }

    private void collect(JsonValue value, SecretFields at) {
        if (value instanceof JsonObject object) {
            SecretFields field = at == SecretFields.OPEN && isSecretObject(object) ? SecretFields.SECRET_OBJECT : at;
            for (JsonObject.Member member : object.members()) {
                if (field == SecretFields.OPEN && isFirst) {
                    open.add(member.key());
                }
                collect(member.value(), field.member(member.key()));
            }
        } else if (value instanceof JsonArray array) {
            array.elements().forEach(each -> collect(each, at.element()));
        } else if (value instanceof JsonString text) {
            scalar(text.value(), at);
        } else if (value instanceof JsonNumber number) {
            scalar(number.literal(), at);
        } else if (value instanceof JsonBoolean flag) {
            scalar(Boolean.toString(flag.value()), at);
        }
    }

    /** A Secret in a list. */
    private static boolean isSecretObject(JsonObject object) {
        return JsonObjects.text(object, "kind").equals("Secret")
                && (object.get("data") != null || object.get("stringData") != null);
    }

    private void scalar(String text, SecretFields at) {
        if (text.isEmpty()) {
            return;
        }
        if (at == SecretFields.LAST_APPLIED) {
            JsonObject copy = JsonObjects.parse(text);
            if (copy != null) {
                root(copy);
                return;
            }
        }
        if (at.isSecretScalar()) {
            secrets.add(text);
        } else if (isFirst) {
            open.add(text);
        }
    }

    /** The secrets, and what else gives them away: their encodings, what they encode, and the passwords in addresses. */
    List<String> spellings() {
        List<String> out = new ArrayList<>();
        for (String secret : secrets) {
            Spellings.of(secret, out);
        }
        return out;
    }
}
