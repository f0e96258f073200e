package dev.podwright.validate.internal.update;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.rules.meta.MetadataRules;
import dev.podwright.validate.internal.rules.pod.PodRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may change of an object's metadata. The server judges it twice, once for every kind and once for pods, and reports
 * what it finds each time.
 *
 * <p>Upstream: {@code BeforeUpdate} in {@code k8s.io/apiserver/pkg/registry/rest}, {@code ValidateObjectMetaAccessor},
 * {@code ValidateObjectMetaAccessorUpdate}, {@code ValidateImmutableField} and {@code ValidateNoNewFinalizers} in
 * {@code k8s.io/apimachinery/pkg/api/validation}, {@code ValidateObjectMetaUpdate} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class MetadataUpdateRules {
    private static final FieldPath METADATA = FieldPath.of("metadata");

    private MetadataUpdateRules() {}

    /** Whether an update is for the namespace of the stored object; else the server looks no further. */
    static boolean sameNamespace(Findings out, ObjectMeta updated, ObjectMeta old) {
        String namespace = Checks.orEmpty(updated.namespace());
        if (namespace.isEmpty() || namespace.equals(old.namespace())) {
            return true;
        }
        out.refuse(
                "namespace-mismatch",
                METADATA.child("namespace"),
                namespace,
                "the object is in namespace " + Excerpt.quoted(Checks.orEmpty(old.namespace()))
                        + ", and an update cannot move it to " + Excerpt.quoted(namespace),
                "write namespace: " + old.namespace() + ", or create the object again");
        return false;
    }

    /**
     * The new metadata with what the server takes over from the old one.
     *
     * @param generation the new object's generation
     */
    static ObjectMeta takeOver(ObjectMeta updated, ObjectMeta old, long generation) {
        ObjectMeta.Builder out = updated.toBuilder()
                .namespace(old.namespace())
                .creationTimestamp(old.creationTimestamp())
                .generation(generation)
                .managedFields(null);
        if (Checks.isEmpty(updated.uid())) {
            out.uid(old.uid());
        }
        if (old.deletionTimestamp() != null && old.deletionTimestamp().canonical() != null) {
            out.deletionTimestamp(old.deletionTimestamp());
        }
        if (updated.deletionGracePeriodSeconds() == null) {
            out.deletionGracePeriodSeconds(old.deletionGracePeriodSeconds());
        }
        return out.build();
    }

    /** What is judged of every kind. */
    static void general(ValidationContext scope, ObjectMeta updated, ObjectMeta old) {
        Findings out = scope.out();
        MetadataRules.pathSegments(out, updated, METADATA);
        if (Checks.isEmpty(updated.name())) {
            out.required(METADATA.child("name"), "the object has no name", "write name: " + old.name());
        }
        MetadataRules.common(scope, updated, METADATA);
        generation(out, updated);
        changes(scope, updated, old);
    }

    /** What is judged besides of the kinds of the core group. */
    static void ofCore(ValidationContext scope, ObjectMeta updated, ObjectMeta old) {
        changes(scope, updated, old);
        MetadataRules.finalizerDomains(scope.out(), updated, METADATA);
    }

    /** What is judged besides of pods; {@link PodRules#metadataAndSpec} judges the rest. */
    static void ofPod(ValidationContext scope, ObjectMeta updated, ObjectMeta old) {
        ofCore(scope, updated, old);
        generation(scope.out(), updated);
    }

    /** What a create judges, which servers before judged on updates of some kinds as well. */
    static void asOnCreate(ValidationContext scope, ObjectMeta updated) {
        MetadataRules.object(scope, updated, METADATA);
        generation(scope.out(), updated);
    }

    /** A generation is the server's own, so that only a broken storage, or an overflow, makes it negative. */
    private static void generation(Findings out, ObjectMeta updated) {
        Checks.notNegative(out, METADATA, "generation", updated.generation());
    }

    private static void changes(ValidationContext scope, ObjectMeta updated, ObjectMeta old) {
        Findings out = scope.out();
        if (old.deletionTimestamp() != null) {
            noNewFinalizers(out, orNone(updated.finalizers()), orNone(old.finalizers()));
        }
        if (orZero(updated.generation()) < orZero(old.generation())) {
            out.invalid(
                    METADATA.child("generation"),
                    updated.generation(),
                    "generation would go from " + old.generation() + " to " + updated.generation()
                            + ", as no greater number is left",
                    "delete the object and create it again");
        }
        immutable(out, "name", Checks.orEmpty(updated.name()), Checks.orEmpty(old.name()));
        immutable(out, "uid", Checks.orEmpty(updated.uid()), Checks.orEmpty(old.uid()));
        immutable(out, "deletionTimestamp", updated.deletionTimestamp(), old.deletionTimestamp());
        immutable(
                out,
                "deletionGracePeriodSeconds",
                updated.deletionGracePeriodSeconds(),
                old.deletionGracePeriodSeconds());
        MetadataRules.changeable(scope, updated, METADATA);
    }

    private static void immutable(Findings out, String field, @Nullable Object updated, @Nullable Object old) {
        if (!Objects.equals(updated, old)) {
            String was = old == null ? "absent" : Excerpt.quoted(old.toString());
            String is = updated == null ? "absent" : Excerpt.quoted(updated.toString());
            out.invalid(
                    METADATA.child(field),
                    updated == null ? null : Excerpt.of(updated.toString()),
                    field + " was " + was + " and is now " + is + "; it cannot change",
                    old == null ? "remove " + field : "write it as it was");
        }
    }

    private static void noNewFinalizers(Findings out, List<String> updated, List<String> old) {
        Set<String> known = new HashSet<>(old);
        List<String> added = new ArrayList<>();
        for (String each : updated) {
            if (!known.contains(each)) {
                added.add(each);
            }
        }
        if (!added.isEmpty()) {
            out.forbidden(
                    METADATA.child("finalizers"),
                    "the object is being deleted, and no finalizer can be added any more: "
                            + Excerpt.of(String.join(", ", added)),
                    "remove what is added");
        }
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    private static List<String> orNone(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
