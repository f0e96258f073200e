package dev.podwright.validate;

import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.value.Quantity;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.effective.Defaults;
import dev.podwright.validate.internal.effective.PodQos;
import dev.podwright.validate.internal.effective.PodRequestsAndLimits;
import dev.podwright.validate.internal.rules.container.PodResourceRules;
import dev.podwright.validate.pod.QosClass;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a pod as a whole asks of its node: what the scheduler looks for, what a quota counts, and what class of service
 * follows from it.
 *
 * <p>Main containers and native sidecars count together. An init container that runs once counts beside the sidecars before
 * it, and only where that is more. Where the pod gives {@code spec.resources}, that takes the place of the sum; its
 * {@code overhead} comes on top, in limits only where there is one. Each map is in no particular order; amounts are rounded
 * up to thousandths, as the server keeps them.
 *
 * <p>Upstream: {@code PodRequests} and {@code PodLimits} in {@code k8s.io/component-helpers/resource}, {@code ComputePodQOS}
 * in {@code k8s.io/kubernetes/pkg/apis/core/v1/helper/qos}, version 1.37.
 */
public final class PodResources {
    private final Map<String, Quantity> requests;
    private final Map<String, Quantity> limits;
    private final QosClass qosClass;

    private PodResources(Map<String, Quantity> requests, Map<String, Quantity> limits, QosClass qosClass) {
        this.requests = Collections.unmodifiableMap(new LinkedHashMap<>(requests));
        this.limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
        this.qosClass = qosClass;
    }

    /**
     * Of a pod as the server creates it, with its defaults: where it has a limit and no request, the limit is the request.
     * What the pod gives as a whole is completed likewise, and from its containers.
     */
    public static PodResources of(Pod pod) {
        PodSpec spec = pod.spec();
        PodSpec complete = Defaults.ofPod(spec == null ? PodSpec.builder().build() : spec, Features.NEWEST);
        return of(PodResourceRules.completed(complete, Features.NEWEST));
    }

    /**
     * Of a template as the server keeps it. It does not complete requests from limits in a template; so for the pods that
     * are made of it, make one and ask {@link #of(Pod)}.
     */
    public static PodResources of(PodTemplateSpec template) {
        PodSpec spec = template.spec();
        return of(Defaults.ofTemplate(spec == null ? PodSpec.builder().build() : spec, Features.NEWEST));
    }

    private static PodResources of(PodSpec spec) {
        return new PodResources(
                PodRequestsAndLimits.requests(spec),
                PodRequestsAndLimits.limits(spec),
                PodQos.of(spec, Features.NEWEST));
    }

    /** What is set aside for the pod, by the resource's name; empty where it requests nothing. */
    public Map<String, Quantity> requests() {
        return requests;
    }

    /** What the pod can use at most, by the resource's name; a resource that is not in it has no limit. */
    public Map<String, Quantity> limits() {
        return limits;
    }

    /** How well the pod is kept from being evicted. */
    public QosClass qosClass() {
        return qosClass;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PodResources that
                && requests.equals(that.requests)
                && limits.equals(that.limits)
                && qosClass == that.qosClass;
    }

    @Override
    public int hashCode() {
        return Objects.hash(requests, limits, qosClass);
    }

    /** The class, the requests and the limits. */
    @Override
    public String toString() {
        return qosClass.wireName() + ", requests " + describe(requests) + ", limits " + describe(limits);
    }

    private static String describe(Map<String, Quantity> amounts) {
        return amounts.entrySet().stream()
                .map(each -> Excerpt.of(each.getKey()) + "=" + each.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
