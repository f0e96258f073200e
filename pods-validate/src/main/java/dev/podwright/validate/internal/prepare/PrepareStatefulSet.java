package dev.podwright.validate.internal.prepare;

import dev.podwright.model.apps.RollingUpdateStatefulSetStrategy;
import dev.podwright.model.apps.StatefulSetSpec;
import dev.podwright.model.apps.StatefulSetUpdateStrategy;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.RuleChange;

/**
 * The spec of a StatefulSet as validation sees it.
 *
 * <p>Upstream: {@code dropStatefulSetDisabledFields} in {@code k8s.io/kubernetes/pkg/registry/apps/statefulset}.
 */
public final class PrepareStatefulSet {
    private PrepareStatefulSet() {}

    /** The spec without what the server drops; the path is that of it. */
    public static StatefulSetSpec onCreate(StatefulSetSpec spec, Features features, FieldPath path, Findings out) {
        StatefulSetUpdateStrategy strategy = spec.updateStrategy();
        RollingUpdateStatefulSetStrategy update = strategy == null ? null : strategy.rollingUpdate();
        boolean kept = RuleChange.STATEFUL_SET_MAX_UNAVAILABLE.isIn(features.version());
        if (strategy == null || update == null || update.maxUnavailable() == null || kept) {
            return spec;
        }
        PrepareForCreate.drop(
                out,
                path.child("updateStrategy", "rollingUpdate").child("maxUnavailable"),
                "its feature gate MaxUnavailableStatefulSet is off by default before Kubernetes "
                        + RuleChange.STATEFUL_SET_MAX_UNAVAILABLE.since(),
                "remove it, or use a newer Kubernetes");
        RollingUpdateStatefulSetStrategy without =
                update.toBuilder().maxUnavailable(null).build();
        return spec.toBuilder()
                .updateStrategy(strategy.toBuilder().rollingUpdate(without).build())
                .build();
    }
}
