package dev.podwright.validate.internal.prepare;

import dev.podwright.model.apps.StatefulSetSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Findings;

/**
 * The spec of a StatefulSet as validation sees it.
 *
 * <p>Upstream: {@code dropStatefulSetDisabledFields} in {@code k8s.io/kubernetes/pkg/registry/apps/statefulset}.
 */
public final class PrepareStatefulSet {
    private PrepareStatefulSet() {}

    /** The spec without what the server drops; the path is that of it. */
    public static StatefulSetSpec onCreate(StatefulSetSpec spec, Features features, FieldPath path, Findings out) {
        return DisabledFields.drop(GatedFields.OF_STATEFUL_SETS, spec, null, features, path, out);
    }

    /** The spec of an update without what the server drops and the old one does not have; the path is that of it. */
    public static StatefulSetSpec onUpdate(
            StatefulSetSpec spec, StatefulSetSpec old, Features features, FieldPath path, Findings out) {
        return DisabledFields.drop(GatedFields.OF_STATEFUL_SETS, spec, old, features, path, out);
    }
}
