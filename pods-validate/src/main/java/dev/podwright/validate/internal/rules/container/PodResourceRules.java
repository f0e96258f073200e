package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerCommon;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.value.Quantity;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.core.ValidationOption;
import dev.podwright.validate.internal.core.ValidationOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Resources of the pod as a whole, its overhead, and its resource claims.
 *
 * <p>Upstream: {@code validatePodResources}, {@code validatePodResourceConsistency}, {@code validateOverhead} and
 * {@code validatePodResourceClaims} in {@code k8s.io/kubernetes/pkg/apis/core/validation}; {@code defaultPodRequests} and
 * {@code defaultHugePagePodLimits} in {@code pkg/apis/core/v1}, {@code DefaultPodLevelResources} in {@code pkg/api/pod}.
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
        ValidationOptions options = scope.options();
        FieldPath own = path.child("resources");
        if (scope.os().equals("windows") && options.has(RuleChange.POD_RESOURCES_OF_WINDOWS_REFUSED)) {
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
        if (scope.isPod() && scope.old() == null && !options.features().has(Gate.POD_LEVEL_RESOURCES_FIX_DEFAULTING)) {
            complete(scope.spec(), limits, requests, options.features());
        }
        Amounts.roundAll(limits);
        Amounts.roundAll(requests);
        ResourceRules.ofPod(scope, limits, requests, own);
        requestsCover(scope, requests, own);
        limitsCover(scope, limits, own);
    }

    /**
     * Adds what defaulting adds to limits and requests of a pod: from its containers, then requests from limits. Under
     * the feature gate PodLevelResourcesFixDefaulting {@link #completed} does so instead.
     */
    public static void complete(
            PodSpec spec, Map<String, Quantity> limits, Map<String, Quantity> requests, Features features) {
        if (limits.isEmpty() && requests.isEmpty()) {
            return;
        }
        boolean unlessRequested = RuleChange.POD_HUGE_PAGES_REQUESTED_ALONE.isIn(features.version());
        Amounts.limits(spec, false).forEach((name, amount) -> {
            if (ResourceNames.isHugePages(name) && !(unlessRequested && requests.containsKey(name))) {
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

    /**
     * The spec of a pod with what the server adds to its resources when it creates or resizes the pod: from its
     * containers, requests from limits, and then limits. Without the feature gate PodLevelResourcesFixDefaulting it
     * completes them like other defaults.
     */
    public static PodSpec completed(PodSpec spec, Features features) {
        ResourceRequirements given = spec.resources();
        if (given == null
                || !features.has(Gate.POD_LEVEL_RESOURCES)
                || !features.has(Gate.POD_LEVEL_RESOURCES_FIX_DEFAULTING)) {
            return spec;
        }
        Map<String, Quantity> limits = new LinkedHashMap<>(Amounts.orNone(given.limits()));
        Map<String, Quantity> requests = new LinkedHashMap<>(Amounts.orNone(given.requests()));
        if (limits.isEmpty() && requests.isEmpty()) {
            return spec;
        }
        Amounts.roundAll(limits);
        Amounts.roundAll(requests);
        Map<String, Quantity> ofContainers = Amounts.limits(spec, true);
        ofContainers.forEach((name, amount) -> {
            if (ResourceNames.isHugePages(name) && ResourceNames.isOfPods(name) && !requests.containsKey(name)) {
                limits.putIfAbsent(name, amount);
            }
        });
        Amounts.requests(spec, true, true).forEach((name, amount) -> {
            if (ResourceNames.isCompute(name)) {
                requests.putIfAbsent(name, amount);
            }
        });
        limits.forEach((name, amount) -> {
            if (ResourceNames.isOfPods(name)) {
                requests.putIfAbsent(name, amount);
            }
        });
        requests.forEach((name, request) -> {
            Quantity sum = ofContainers.get(name);
            if (sum != null
                    && ResourceNames.isOfPods(name)
                    && !limits.containsKey(name)
                    && isLimitedEverywhere(spec, name)) {
                limits.put(name, request.compareTo(sum) > 0 ? request : sum);
            }
        });
        if (limits.size() == Amounts.orNone(given.limits()).size()
                && requests.size() == Amounts.orNone(given.requests()).size()) {
            return spec;
        }
        return spec.toBuilder()
                .resources(given.toBuilder().limits(limits).requests(requests).build())
                .build();
    }

    private static boolean isLimitedEverywhere(PodSpec spec, String name) {
        return Stream.of(spec.containers(), spec.initContainers(), spec.ephemeralContainers())
                .flatMap(List::stream)
                .map(ContainerCommon::resources)
                .allMatch(each -> each != null && Amounts.orNone(each.limits()).containsKey(name));
    }

    private static void requestsCover(ValidationContext scope, Map<String, Quantity> requests, FieldPath path) {
        boolean given = scope.options().has(RuleChange.POD_REQUESTS_COVER_WHERE_GIVEN);
        Amounts.requests(scope.spec(), scope.isPod(), true).forEach((name, sum) -> {
            Quantity request = given ? requests.get(name) : requests.getOrDefault(name, Quantity.ZERO);
            if (request != null && sum.compareTo(request) > 0) {
                below(scope.out(), path.child("requests").key(name), name, request, sum, "request");
            }
        });
    }

    private static void limitsCover(ValidationContext scope, Map<String, Quantity> limits, FieldPath path) {
        if (limits.isEmpty()) {
            return;
        }
        if (scope.options().has(RuleChange.POD_HUGE_PAGES_LIMITS_COVER)) {
            Amounts.limits(scope.spec(), true).forEach((name, sum) -> {
                Quantity limit = limits.get(name);
                if (limit != null && ResourceNames.isHugePages(name) && sum.compareTo(limit) > 0) {
                    below(scope.out(), path.child("limits").key(name), name, limit, sum, "limit");
                }
            });
        }
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
