package dev.podwright.validate.internal.update;

import dev.podwright.model.PodSpec;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.LabelSelectorRequirement;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.compare.ModelComparison;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.ValidationOptions;
import dev.podwright.validate.internal.effective.DeepEquality;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of workload checks of an update of its spec.
 *
 * @param <S> the spec
 */
abstract class SpecUpdate<S> {
    static final FieldPath METADATA = FieldPath.of("metadata");
    static final FieldPath SPEC = FieldPath.of("spec");
    static final FieldPath TEMPLATE = SPEC.child("template");

    private final Class<S> type;
    private final String kind;
    /** The stored spec, with all defaults. */
    final S old;
    /** The new spec, with all defaults. */
    final S spec;

    SpecUpdate(Class<S> type, String kind, S old, S spec) {
        this.type = type;
        this.kind = kind;
        this.old = old;
        this.spec = spec;
    }

    /** Whether the update is to count as one of what the controller has to do. */
    boolean isChanged() {
        return !DeepEquality.same(type, spec, old);
    }

    /** The options of the update, from those of its template. */
    ValidationOptions options(ValidationOptions ofTemplate) {
        return ofTemplate;
    }

    /** The spec of the pods as the server validates it. */
    PodSpec validated(PodSpec given) {
        return given;
    }

    /** The spec of the pods with all their volumes. */
    PodSpec effective(PodSpec given) {
        return given;
    }

    /** What is checked beside the metadata. */
    abstract void check(ValidationContext scope, ObjectMeta metadata, ObjectMeta template);

    /** What the server warns of, once it has accepted the update. */
    abstract void warn(ValidationContext scope, ObjectMeta template);

    /** That a field of the spec is as it was. */
    final <T> void immutable(Findings out, Class<T> fieldType, FieldPath path, @Nullable T was, @Nullable T is) {
        ChangedFields.immutable(out, path, ModelComparison.between(fieldType, was, is, path), fix(path));
    }

    /** How to go on where a field cannot change. */
    final String fix(FieldPath path) {
        return "write " + path.name() + " as it was, or delete the " + kind + " and create it again";
    }

    /** Whether a value of a stored selector is not a label value, so that the new one may have such as well. */
    static boolean hasInvalidValue(@Nullable LabelSelector selector) {
        if (selector == null) {
            return false;
        }
        for (LabelSelectorRequirement each : selector.matchExpressions()) {
            for (String value : each.values()) {
                if (NameKind.LABEL_VALUE.bits(value) != 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
