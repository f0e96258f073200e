package dev.podwright.client.internal.validation;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.response.ClientFindings;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.internal.compare.ListKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Elements of a list that have the same keys, in pods and pod templates of any kind. The server answers an apply that has
 * some with a 500 that explains nothing.
 *
 * <p>Upstream: {@code sigs.k8s.io/structured-merge-diff}, and the list markers of the API's types.
 */
final class DuplicateKeys {
    private static final FieldPath METADATA = FieldPath.of("metadata");
    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final Set<String> WORKLOADS = Set.of("apps/v1", "batch/v1");

    private final List<Finding> out = new ArrayList<>();

    private final @Nullable ObjectSchema<?> schema;

    private DuplicateKeys(@Nullable ObjectSchema<?> schema) {
        this.schema = schema;
    }

    /** One error for each element that has the keys of an earlier one. */
    static List<Finding> in(JsonObject object) {
        String apiVersion = JsonObjects.text(object, "apiVersion");
        String kind = JsonObjects.text(object, "kind");
        DuplicateKeys check = new DuplicateKeys(Schemas.find(object));
        check.metadata(object.get("metadata"), METADATA);
        if (apiVersion.equals("v1") && kind.equals("Pod")) {
            check.value(object.get("spec"), SPEC);
        } else if (apiVersion.equals("v1") && kind.equals("PodTemplate")) {
            check.template(object.get("template"), FieldPath.of("template"));
        } else if (WORKLOADS.contains(apiVersion)) {
            check.template(JsonObjects.at(object, "spec", "template"), SPEC.child("template"));
            check.template(
                    JsonObjects.at(object, "spec", "jobTemplate", "spec", "template"),
                    SPEC.child("jobTemplate", "spec").child("template"));
        }
        return check.out;
    }

    private void template(@Nullable JsonValue template, FieldPath path) {
        if (template instanceof JsonObject object) {
            metadata(object.get("metadata"), path.child("metadata"));
            value(object.get("spec"), path.child("spec"));
        }
    }

    private void metadata(@Nullable JsonValue metadata, FieldPath path) {
        if (metadata instanceof JsonObject object) {
            if (object.get("finalizers") instanceof JsonArray finalizers) {
                set(finalizers, path.child("finalizers"));
            }
            if (object.get("ownerReferences") instanceof JsonArray owners) {
                list(owners, path.child("ownerReferences"));
            }
        }
    }

    private void value(@Nullable JsonValue value, FieldPath path) {
        if (value instanceof JsonObject object) {
            object.members().forEach(member -> value(member.value(), path.child(member.key())));
        } else if (value instanceof JsonArray array) {
            list(array, path);
            for (int i = 0; i < array.elements().size(); i++) {
                value(array.elements().get(i), path.index(i));
            }
        }
    }

    private void list(JsonArray list, FieldPath path) {
        ListKeys keys = ListKeys.of(schema, path);
        if (keys == null) {
            return;
        }
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < list.elements().size(); i++) {
            if (list.elements().get(i) instanceof JsonObject element && keys.isIn(element)) {
                report(first.putIfAbsent(keys.keyOf(element), i), i, path, String.join(" and ", keys.names()));
            }
        }
    }

    private void set(JsonArray set, FieldPath path) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < set.elements().size(); i++) {
            if (set.elements().get(i) instanceof JsonString text) {
                report(first.putIfAbsent(text.value(), i), i, path, "value");
            }
        }
    }

    private void report(@Nullable Integer first, int index, FieldPath path, String keys) {
        if (first != null) {
            out.add(ClientFindings.duplicate(
                    path.index(index),
                    path.index(first),
                    "has the same " + keys + " as " + path.index(first) + ", which an apply must not have",
                    "remove one of the two, or give them different keys"));
        }
    }
}
