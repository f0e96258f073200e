package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.value.Quantity;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.ValidationOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Resources of the pod as a whole, its overhead, and its resource claims.
 *
 * <p>Upstream: {@code validatePodResources}, {@code validatePodResourceConsistency}, {@code validateOverhead} and
 * {@code validatePodResourceClaims} in {@code k8s.io/kubernetes/pkg/apis/core/validation}; {@code defaultPodRequests} and
 * {@code defaultHugePagePodLimits} in {@code pkg/apis/core/v1}.
 */
public final class PodResourceRules {
    private PodResourceRules() {}

    /** Resource claims; the path is that of the list. */
    public static void claims(ValidationContext scope, FieldPath path) {
        ClaimRules.ofPod(scope, path);
    }

    /** Pod-level resources and overhead; the path is that of the spec. */
    public static void resources(ValidationContext scope, FieldPath path) {
        Map<String, Quantity> overhead = Amounts.orNone(scope.spec().overhead());
        if (!overhead.isEmpty()) {
            ResourceRules.amounts(scope, overhead, Map.of(), false, path.child("overhead"));
        }
        ResourceRequirements resources = scope.spec().resources();
        if (resources == null || !scope.options().has(ValidationOption.POD_LEVEL_RESOURCES_ENABLED)) {
            return;
        }
        FieldPath own = path.child("resources");
        if (scope.os().equals("windows")) {
            scope.out().forbidden(own, "a Windows pod cannot have resources as a whole", "set them in its containers");
            return;
        }
        if (resources.claims() != null) {
            scope.out()
                    .forbidden(
                            own.child("claims"),
                            "claims are used by containers, and not by the pod as a whole",
                            "move claims to the containers' resources");
            ClaimRules.references(scope, resources.claims(), own.child("claims"));
        }
        Map<String, Quantity> limits = new LinkedHashMap<>(Amounts.orNone(resources.limits()));
        Map<String, Quantity> requests = new LinkedHashMap<>(Amounts.orNone(resources.requests()));
        if (scope.isPod()) {
            complete(scope.spec(), limits, requests);
        }
        Amounts.roundAll(limits);
        Amounts.roundAll(requests);
        ResourceRules.ofPod(scope, limits, requests, own);
        requestsCover(scope, requests, own);
        limitsCover(scope, limits, own);
    }

    /** Adds what the server adds to limits and requests of a pod: from its containers, then requests from limits. */
    public static void complete(PodSpec spec, Map<String, Quantity> limits, Map<String, Quantity> requests) {
        if (limits.isEmpty() && requests.isEmpty()) {
            return;
        }
        Amounts.limits(spec, false).forEach((name, amount) -> {
            if (ResourceNames.isHugePages(name) && !requests.containsKey(name)) {
                limits.putIfAbsent(name, amount);
            }
        });
        if (limits.isEmpty()) {
            return;
        }
        Amounts.requests(spec, true, false).forEach((name, amount) -> {
            if (ResourceNames.isCompute(name)) {
                requests.putIfAbsent(name, amount);
            }
        });
        limits.forEach((name, amount) -> {
            if (ResourceNames.isOfPods(name)) {
                requests.putIfAbsent(name, amount);
            }
        });
    }

    private static void requestsCover(ValidationContext scope, Map<String, Quantity> requests, FieldPath path) {
        Amounts.requests(scope.spec(), scope.isPod(), true).forEach((name, sum) -> {
            Quantity request = requests.get(name);
            if (request != null && sum.compareTo(request) > 0) {
                below(scope.out(), path.child("requests").key(name), name, request, sum, "request");
            }
        });
    }

    private static void limitsCover(ValidationContext scope, Map<String, Quantity> limits, FieldPath path) {
        if (limits.isEmpty()) {
            return;
        }
        Amounts.limits(scope.spec(), true).forEach((name, sum) -> {
            Quantity limit = limits.get(name);
            if (limit != null && ResourceNames.isHugePages(name) && sum.compareTo(limit) > 0) {
                below(scope.out(), path.child("limits").key(name), name, limit, sum, "limit");
            }
        });
        List<Container> containers = scope.spec().containers();
        for (int i = 0; i < containers.size(); i++) {
            ResourceRequirements own = containers.get(i).resources();
            if (own != null && own.limits() != null) {
                containerLimits(scope.out(), own.limits(), limits, path, i);
            }
        }
    }

    private static void containerLimits(
            Findings out, Map<String, Quantity> limits, Map<String, Quantity> ofPod, FieldPath path, int index) {
        limits.forEach((name, amount) -> {
            Quantity limit = Amounts.rounded(amount);
            Quantity most = ofPod.get(name);
            if (most != null && limit.compareTo(most) > 0) {
                // A path that is in no object: the server's own.
                out.invalid(
                        path.child("containers").index(index).key(name).child("limits"),
                        limit,
                        "container " + index + " limits " + Excerpt.quoted(name) + " to " + limit + ", the pod to "
                                + most,
                        "lower the container's limit, or raise the pod's");
            }
        });
    }

    private static void below(Findings out, FieldPath path, String name, Quantity amount, Quantity sum, String word) {
        out.invalid(
                path,
                amount,
                "the pod's " + word + " of " + amount + " of " + Excerpt.quoted(name) + " is below its containers' "
                        + sum + " together",
                "raise it to " + sum);
    }
}
