package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.model.value.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sums of what containers limit and request: main containers and sidecars together, or an init container and the
 * sidecars before it, whichever is more.
 *
 * <p>Upstream: {@code AggregateContainerRequests} and {@code AggregateContainerLimits} in
 * {@code k8s.io/component-helpers/resource}.
 */
public final class Amounts {
    /** Which of a container's amounts are summed up. */
    private enum Kind {
        LIMITS,
        REQUESTS,
        REQUESTS_OR_LIMITS
    }

    private final Kind kind;
    private final boolean rounded;

    private Amounts(Kind kind, boolean rounded) {
        this.kind = kind;
        this.rounded = rounded;
    }

    /** A map that may be absent. */
    public static Map<String, Quantity> orNone(@Nullable Map<String, Quantity> amounts) {
        return amounts == null ? Map.of() : amounts;
    }

    /** An amount as the server keeps it. */
    static Quantity rounded(Quantity amount) {
        return amount.roundUp(Quantity.MILLI);
    }

    /**
     * An amount as the server holds it once it has compared it with another: as a decimal where the other is one, which
     * overflows differently.
     */
    static Quantity compared(Quantity amount, Quantity other) {
        return amount.add(other.subtract(other));
    }

    /** Rounds all amounts of a map in place. */
    static void roundAll(Map<String, Quantity> amounts) {
        amounts.replaceAll((name, amount) -> rounded(amount));
    }

    /**
     * The limits of a pod's containers together.
     *
     * @param rounded whether each amount is first rounded as defaulting does
     */
    public static Map<String, Quantity> limits(PodSpec spec, boolean rounded) {
        return new Amounts(Kind.LIMITS, rounded).sum(spec);
    }

    /**
     * The requests of a pod's containers together.
     *
     * @param fromLimits whether a limit without a request becomes the request
     * @param rounded whether each amount is first rounded as defaulting does
     */
    public static Map<String, Quantity> requests(PodSpec spec, boolean fromLimits, boolean rounded) {
        return new Amounts(fromLimits ? Kind.REQUESTS_OR_LIMITS : Kind.REQUESTS, rounded).sum(spec);
    }

    private Map<String, Quantity> sum(PodSpec spec) {
        Map<String, Quantity> out = new LinkedHashMap<>();
        for (Container container : spec.containers()) {
            add(out, container.resources());
        }
        Map<String, Quantity> sidecars = new LinkedHashMap<>();
        Map<String, Quantity> start = new LinkedHashMap<>();
        for (Container container : spec.initContainers()) {
            if (RestartRules.isSidecar(container)) {
                add(out, container.resources());
                add(sidecars, container.resources());
                raise(start, sidecars);
            } else {
                Map<String, Quantity> alone = new LinkedHashMap<>();
                add(alone, container.resources());
                sidecars.forEach((name, amount) -> alone.merge(name, amount, Quantity::add));
                raise(start, alone);
            }
        }
        raise(out, start);
        return out;
    }

    private void add(Map<String, Quantity> sum, @Nullable ResourceRequirements resources) {
        if (resources == null) {
            return;
        }
        Map<String, Quantity> limits = orNone(resources.limits());
        Map<String, Quantity> requests = orNone(resources.requests());
        if (kind != Kind.LIMITS) {
            requests.forEach((name, amount) -> add(sum, name, amount));
        }
        if (kind != Kind.REQUESTS) {
            limits.forEach((name, amount) -> {
                if (kind == Kind.LIMITS || !requests.containsKey(name)) {
                    add(sum, name, amount);
                }
            });
        }
    }

    private void add(Map<String, Quantity> sum, String name, Quantity amount) {
        sum.merge(name, rounded ? rounded(amount) : amount, Quantity::add);
    }

    private static void raise(Map<String, Quantity> highest, Map<String, Quantity> amounts) {
        amounts.forEach((name, amount) -> highest.merge(name, amount, (a, b) -> b.compareTo(a) > 0 ? b : a));
    }
}
