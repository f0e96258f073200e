package dev.podwright.validate.internal.update;

import dev.podwright.model.container.Container;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.model.value.Quantity;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.core.ValidationOptions;
import dev.podwright.validate.internal.rules.container.Amounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The amounts that a resize may change, taken back to what they were, so that the rest can be compared.
 *
 * <p>Upstream: {@code dropCPUMemoryUpdates}, {@code dropCPUMemoryResourcesFromContainer} and
 * {@code dropCPUMemoryResourceRequirementsUpdates} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class ResizedAmounts {
    private static final List<String> RESIZABLE = List.of("cpu", "memory");
    private static final ResourceRequirements NONE =
            ResourceRequirements.builder().build();

    private ResizedAmounts() {}

    /** Whether a resource is no longer there, whatever its amount. */
    static boolean areGone(@Nullable Map<String, Quantity> updated, @Nullable Map<String, Quantity> old) {
        return !Amounts.orNone(updated).keySet().containsAll(Amounts.orNone(old).keySet());
    }

    /** A container. A server that does not keep its claims cannot resize a container that has any. */
    static Container restored(Container updated, Container old, ValidationOptions options) {
        ResourceRequirements now = updated.resources() == null ? NONE : updated.resources();
        ResourceRequirements was = old.resources() == null ? NONE : old.resources();
        return updated.toBuilder()
                .resources(ResourceRequirements.builder()
                        .claims(options.has(RuleChange.CLAIMS_KEPT_ON_RESIZE) ? now.claims() : null)
                        .limits(amounts(now.limits(), was.limits(), options))
                        .requests(amounts(now.requests(), was.requests(), options))
                        .build())
                .build();
    }

    /** Resources of the pod as a whole; null where there were none, and nothing else came. */
    static @Nullable ResourceRequirements restored(ResourceRequirements updated, @Nullable ResourceRequirements old) {
        Map<String, Quantity> limits = amounts(updated.limits(), old == null ? null : old.limits());
        Map<String, Quantity> requests = amounts(updated.requests(), old == null ? null : old.requests());
        boolean claims = updated.claims() != null && !updated.claims().isEmpty();
        if (old == null && limits.isEmpty() && requests.isEmpty() && !claims) {
            return null;
        }
        return updated.toBuilder().limits(limits).requests(requests).build();
    }

    private static @Nullable Map<String, Quantity> amounts(
            @Nullable Map<String, Quantity> updated, @Nullable Map<String, Quantity> old, ValidationOptions options) {
        return old == null && !options.has(RuleChange.RESIZE_COMPARED_WITH_NONE) ? null : amounts(updated, old);
    }

    private static Map<String, Quantity> amounts(
            @Nullable Map<String, Quantity> updated, @Nullable Map<String, Quantity> old) {
        Map<String, Quantity> out = new LinkedHashMap<>(Amounts.orNone(updated));
        for (String name : RESIZABLE) {
            Quantity was = Amounts.orNone(old).get(name);
            if (was == null) {
                out.remove(name);
            } else {
                out.put(name, was);
            }
        }
        return out;
    }
}
