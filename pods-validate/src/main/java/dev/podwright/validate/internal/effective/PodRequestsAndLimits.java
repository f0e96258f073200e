package dev.podwright.validate.internal.effective;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.model.value.Quantity;
import dev.podwright.validate.internal.rules.container.Amounts;
import dev.podwright.validate.internal.rules.container.ResourceNames;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the scheduler counts of a pod: its containers together, what the pod says as a whole instead, and its overhead.
 *
 * <p>Upstream: {@code PodRequests} and {@code PodLimits} in {@code k8s.io/component-helpers/resource}.
 */
public final class PodRequestsAndLimits {
    private PodRequestsAndLimits() {}

    /** The requests of a spec that has its defaults. */
    public static Map<String, Quantity> requests(PodSpec spec) {
        Map<String, Quantity> sum = Amounts.requests(spec, false, false);
        ResourceRequirements ofPod = spec.resources();
        replace(sum, ofPod == null ? null : ofPod.requests());
        Amounts.orNone(spec.overhead()).forEach((name, amount) -> sum.merge(name, amount, Quantity::add));
        return sum;
    }

    /** The limits of a spec that has its defaults. */
    public static Map<String, Quantity> limits(PodSpec spec) {
        Map<String, Quantity> sum = Amounts.limits(spec, false);
        ResourceRequirements ofPod = spec.resources();
        replace(sum, ofPod == null ? null : ofPod.limits());
        // What is unlimited stays so.
        Amounts.orNone(spec.overhead())
                .forEach((name, amount) ->
                        sum.computeIfPresent(name, (same, limit) -> limit.isZero() ? limit : limit.add(amount)));
        return sum;
    }

    private static void replace(Map<String, Quantity> sum, @Nullable Map<String, Quantity> ofPod) {
        Amounts.orNone(ofPod).forEach((name, amount) -> {
            if (ResourceNames.isOfPods(name)) {
                sum.put(name, amount);
            }
        });
    }
}
