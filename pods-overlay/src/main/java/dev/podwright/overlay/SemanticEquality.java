package dev.podwright.overlay;

import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.internal.binding.Decoder;
import dev.podwright.model.schema.Schemas;
import dev.podwright.overlay.internal.apply.InvalidApplyException;
import dev.podwright.overlay.internal.apply.RequiredFields;
import dev.podwright.overlay.internal.apply.ServerSideApply;
import dev.podwright.path.FieldPath;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.compare.Difference;
import dev.podwright.validate.internal.compare.ModelComparison;
import dev.podwright.validate.internal.compare.ObjectComparison;
import dev.podwright.validate.internal.update.StoredObjects;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether storing an object would change the live one, as a server-side apply that takes over fields from other managers
 * would. A controller that asks this before it applies neither loops nor misses a change.
 *
 * <p>Not a change are: a default that only the live object has; a quantity in another spelling; an empty list instead of an
 * absent one; a field that only the live object has and that another manager owns. A change is a field that the manager
 * applied before and {@code desired} no longer has, unless another manager owns it too.
 *
 * <p>The kinds are those that the model has. The status is not compared.
 *
 * <p>Upstream: {@code k8s.io/apimachinery/pkg/util/managedfields}, {@code sigs.k8s.io/structured-merge-diff}, and
 * {@code equality.Semantic} in {@code k8s.io/apimachinery/pkg/api/equality}, version 1.37. What the server does after it has
 * merged an apply does not count: mutating admission, the dropping of fields whose feature gates are off, which the validator
 * reports as {@code server/field-dropped}, and what an update of a kind restores, such as the addresses of a Service.
 */
public final class SemanticEquality {
    private final List<Difference> differences;

    private SemanticEquality(List<Difference> differences) {
        this.differences = differences;
    }

    /**
     * Compares an object with the live one of the same kind and name.
     *
     * @param desired what would be applied
     * @param live what the server returned. Without {@code metadata.managedFields}, all that only it has counts as another
     *     manager's
     * @param manager the field manager that would apply
     * @throws IllegalArgumentException if the objects differ in kind or version, their kind has no model, or the server would
     *     refuse the apply because two elements of a list have the same keys
     */
    public static SemanticEquality compare(KubernetesObject desired, KubernetesObject live, String manager) {
        return compare(Patching.json(desired), Patching.json(live), manager);
    }

    /**
     * Compares an object with the live one, as JSON. So fields that are null or empty in {@code desired} count as the server
     * takes them.
     *
     * @throws IllegalArgumentException as {@link #compare(KubernetesObject, KubernetesObject, String)}
     */
    public static SemanticEquality compare(JsonObject desired, JsonObject live, String manager) {
        return new Comparison<>(schema(desired, live)).compare(desired, live, manager, null);
    }

    /**
     * Compares an object with a live one, where the host remembers what it stored last instead of using server-side apply.
     *
     * @param previous what the host stored last. What only the live object has counts as another's where {@code previous} did
     *     not set it
     * @throws IllegalArgumentException as {@link #compare(KubernetesObject, KubernetesObject, String)}
     */
    public static SemanticEquality comparePrevious(
            KubernetesObject desired, KubernetesObject live, KubernetesObject previous) {
        return comparePrevious(Patching.json(desired), Patching.json(live), Patching.json(previous));
    }

    /**
     * Compares an object with a live one, where the host remembers what it stored last, as JSON.
     *
     * @throws IllegalArgumentException as {@link #compare(KubernetesObject, KubernetesObject, String)}
     */
    public static SemanticEquality comparePrevious(JsonObject desired, JsonObject live, JsonObject previous) {
        return new Comparison<>(schema(desired, live)).compare(desired, live, "", previous);
    }

    /** Compares two templates; what only the live one has counts as another's. */
    public static SemanticEquality compare(PodTemplateSpec desired, PodTemplateSpec live) {
        return compare(holder(desired), holder(live), "");
    }

    private static PodTemplate holder(PodTemplateSpec template) {
        return PodTemplate.builder().template(template).build();
    }

    private static ObjectSchema<?> schema(JsonObject desired, JsonObject live) {
        String kind = Objects.requireNonNullElse(desired.text("kind"), "");
        ObjectSchema<?> schema = Schemas.findKind(kind);
        if (schema == null || !schema.apiVersion().equals(desired.text("apiVersion"))) {
            throw new IllegalArgumentException(
                    "objects of kind " + kind + " of " + desired.text("apiVersion") + " have no model");
        }
        if (!kind.equals(live.text("kind")) || !schema.apiVersion().equals(live.text("apiVersion"))) {
            throw new IllegalArgumentException("desired is a " + kind + " of " + schema.apiVersion()
                    + ", and live is a " + live.text("kind") + " of " + live.text("apiVersion"));
        }
        return schema;
    }

    /** Whether storing the object would change nothing. */
    public boolean isSame() {
        return differences.isEmpty();
    }

    /** The fields that would change, each with the value that the live object has and the one that it would get. */
    public List<Difference> differences() {
        return differences;
    }

    /** {@code same}, or the differences, one a line, without secret values. */
    @Override
    public String toString() {
        return isSame()
                ? "same"
                : String.join(
                        "\n", differences.stream().map(Difference::toString).toList());
    }

    /** The comparison of two objects of a kind. */
    private static final class Comparison<T> {
        private final ObjectSchema<T> schema;
        private final ServerSideApply apply;

        Comparison(ObjectSchema<T> schema) {
            this.schema = schema;
            this.apply = new ServerSideApply(schema);
        }

        SemanticEquality compare(JsonObject desired, JsonObject live, String manager, @Nullable JsonObject previous) {
            boolean isUpdate = previous != null;
            T before = stored(live, isUpdate);
            JsonObject held = RequiredFields.fill(Patching.json(StoredObjects.read((KubernetesObject) before)), schema);
            T after = stored(applied(desired, live, held, manager, previous), isUpdate);
            List<FieldPath> changed = ModelComparison.between(schema.type(), before, after, FieldPath.empty());
            return new SemanticEquality(
                    changed.isEmpty()
                            ? List.of()
                            : differences(
                                    changed, Patching.json((KubernetesObject) before), Patching.json((KubernetesObject)
                                            after)));
        }

        /** The differences at and below changed fields, and at what holds them. */
        private List<Difference> differences(List<FieldPath> changed, JsonObject before, JsonObject after) {
            Set<FieldPath> fields = new HashSet<>(changed);
            Set<FieldPath> holders = new HashSet<>();
            for (FieldPath field : changed) {
                for (FieldPath at = field; at != null && holders.add(at); ) {
                    at = at.parent();
                }
            }
            return ObjectComparison.of(before, after).stream()
                    .filter(each -> holders.contains(each.path()) || isIn(each.path(), fields))
                    .filter(each -> !Quantities.isSame(schema, each))
                    .toList();
        }

        private static boolean isIn(FieldPath path, Set<FieldPath> fields) {
            for (FieldPath at = path; at != null; at = at.parent()) {
                if (fields.contains(at)) {
                    return true;
                }
            }
            return false;
        }

        private JsonObject applied(
                JsonObject desired, JsonObject live, JsonObject held, String manager, @Nullable JsonObject previous) {
            try {
                if (previous == null || hasManagers(live)) {
                    return apply.apply(held, desired, manager, live);
                }
                KubernetesObject created = StoredObjects.created(decode(previous));
                return apply.apply(held, desired, previous, RequiredFields.fill(Patching.json(created), schema));
            } catch (InvalidApplyException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }

        private static boolean hasManagers(JsonObject live) {
            return live.get("metadata") instanceof JsonObject metadata && metadata.get("managedFields") != null;
        }

        /**
         * The object as it is stored.
         *
         * @param isUpdate whether it is stored over an earlier one, and so as a read returns it
         */
        private T stored(JsonObject json, boolean isUpdate) {
            KubernetesObject made = StoredObjects.withDefaults(decode(json));
            return schema.type().cast(isUpdate ? StoredObjects.read(made) : made);
        }

        private KubernetesObject decode(JsonObject json) {
            return (KubernetesObject) new Decoder(new ArrayList<>())
                    .decode(RequiredFields.withSpec(json, schema), schema, FieldPath.empty());
        }
    }
}
