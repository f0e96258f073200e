package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.value.Quantity;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.ValidationOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Limits and requests of a container, or of the pod as a whole. Amounts count as the server rounds them, up to
 * thousandths.
 *
 * <p>Upstream: {@code validateResourceRequirements}, {@code validateResourceName},
 * {@code ValidateContainerResourceName}, {@code validatePodResourceName}, {@code ValidateResourceQuantityValue},
 * {@code ValidateNonnegativeQuantity} and {@code validateResourceQuantityHugePageValue} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}; {@code SetDefaults_ResourceList} and {@code SetDefaults_Pod} in
 * {@code pkg/apis/core/v1}.
 */
final class ResourceRules {
    private static final List<String> OF_PODS = List.of("cpu", "hugepages-", "memory");

    private final ValidationContext scope;
    private final Findings out;
    private final boolean ofPod;
    private final FieldPath path;
    private boolean compute;
    private boolean hugePages;

    private ResourceRules(ValidationContext scope, boolean ofPod, FieldPath path) {
        this.scope = scope;
        this.out = scope.out();
        this.ofPod = ofPod;
        this.path = path;
    }

    /**
     * The resources of a container.
     *
     * @param fromLimits whether a limit without a request becomes the request
     * @param path the path of the container
     */
    static void container(
            ValidationContext scope, @Nullable ResourceRequirements resources, boolean fromLimits, FieldPath path) {
        if (resources == null) {
            return;
        }
        FieldPath own = path.child("resources");
        amounts(scope, Amounts.orNone(resources.limits()), Amounts.orNone(resources.requests()), fromLimits, own);
        if (resources.claims() != null && !resources.claims().isEmpty()) {
            ClaimRules.references(scope, resources.claims(), own.child("claims"));
        }
    }

    /** Amounts that are judged as a container's; the path is that of what has limits and requests. */
    static void amounts(
            ValidationContext scope,
            Map<String, Quantity> limits,
            Map<String, Quantity> requests,
            boolean fromLimits,
            FieldPath path) {
        new ResourceRules(scope, false, path).check(limits, requests, fromLimits);
    }

    /** The pod's own limits and requests as the server completes them; the path is that of the resources. */
    static void ofPod(
            ValidationContext scope, Map<String, Quantity> limits, Map<String, Quantity> requests, FieldPath path) {
        new ResourceRules(scope, true, path).check(limits, requests, false);
    }

    private void check(Map<String, Quantity> limits, Map<String, Quantity> requests, boolean fromLimits) {
        for (Map.Entry<String, Quantity> each : limits.entrySet()) {
            String name = each.getKey();
            Quantity limit = Amounts.rounded(each.getValue());
            amount("limits", name, limit, null);
            if (fromLimits && !requests.containsKey(name)) {
                request(name, limit, limit);
            }
        }
        for (Map.Entry<String, Quantity> each : requests.entrySet()) {
            Quantity limit = limits.get(each.getKey());
            request(each.getKey(), Amounts.rounded(each.getValue()), limit == null ? null : Amounts.rounded(limit));
        }
        if (hugePages && !compute) {
            out.forbidden(
                    path, "huge pages need cpu or memory beside them", "add a limit or a request of cpu or memory");
        }
    }

    private void request(String name, Quantity request, @Nullable Quantity limit) {
        amount("requests", name, request, limit);
        boolean overcommitable = ResourceNames.isOvercommitable(name);
        if (limit == null) {
            if (!overcommitable) {
                out.required(
                        path.child("limits"),
                        "the request of " + Excerpt.quoted(name) + " needs a limit, as it cannot be overcommitted",
                        "add a limit of " + request);
            }
            return;
        }
        int difference = request.compareTo(limit);
        if (difference > 0 || (difference != 0 && !overcommitable)) {
            out.invalid(
                    path.child("requests"),
                    request,
                    "the request of " + request + " of " + Excerpt.quoted(name)
                            + (overcommitable ? " is above" : " is not equal to") + " the limit of " + limit,
                    overcommitable ? "lower the request, or raise the limit" : "make request and limit equal");
        }
    }

    private void amount(String list, String name, Quantity amount, @Nullable Quantity other) {
        if (ofPod) {
            podName(list, name);
        } else {
            containerName(list, name);
        }
        if (amount.signum() < 0) {
            invalid(list, name, amount, amount + " of " + Excerpt.quoted(name) + " is negative", "give 0 or more");
        }
        if (ResourceNames.isCounted(name) && amount.isFractional()) {
            invalid(
                    list,
                    name,
                    amount,
                    amount + " of " + Excerpt.quoted(name) + "; there are only whole ones",
                    "give a whole number");
        }
        if (ResourceNames.isHugePages(name)) {
            hugePages = true;
            Quantity held = other == null ? amount : Amounts.compared(amount, other);
            if (!scope.options().has(ValidationOption.ALLOW_INDIVISIBLE_HUGE_PAGES_VALUES)
                    && !ResourceNames.isMultipleOfPage(name, held)) {
                invalid(
                        list,
                        name,
                        amount,
                        amount + " is not a multiple of the page size that " + Excerpt.quoted(name) + " gives",
                        "give a multiple of the page size");
            }
        }
        compute |= ResourceNames.isCompute(name);
    }

    private void podName(String list, String name) {
        if (standardName(list, name) && !ResourceNames.isOfPods(name)) {
            Checks.notSupported(out, path.child(list).key(name), name, OF_PODS);
        }
    }

    private void containerName(String list, String name) {
        standardName(list, name);
        if (name.indexOf('/') < 0) {
            if (!ResourceNames.isOfContainers(name)) {
                invalid(
                        list,
                        name,
                        Excerpt.of(name),
                        "a container cannot have an amount of " + Excerpt.quoted(name),
                        "write cpu, memory, ephemeral-storage, hugepages-SIZE or a name such as example.com/gpu");
            }
        } else if (!ResourceNames.isNative(name) && !ResourceNames.isExtended(name)) {
            invalid(
                    list,
                    name,
                    Excerpt.of(name),
                    Excerpt.quoted(name) + " cannot name a resource of a vendor's own",
                    "write a name such as example.com/gpu, without 'requests.' in front");
        }
    }

    /** What goes for all resources' names; returns whether all are valid. */
    private boolean standardName(String list, String name) {
        if (NameKind.QUALIFIED_NAME.bits(name) != 0) {
            Checks.name(out, NameKind.QUALIFIED_NAME, path.child(list).key(name), name);
            return false;
        }
        if (name.indexOf('/') < 0 && !ResourceNames.isStandard(name)) {
            invalid(
                    list,
                    name,
                    Excerpt.of(name),
                    Excerpt.quoted(name) + " is not a resource of Kubernetes and has no domain",
                    "write cpu, memory, ephemeral-storage, hugepages-SIZE or a name such as example.com/gpu");
            return false;
        }
        return true;
    }

    private void invalid(String list, String name, Object value, String message, String fix) {
        out.invalid(path.child(list).key(name), value, message, fix);
    }
}
