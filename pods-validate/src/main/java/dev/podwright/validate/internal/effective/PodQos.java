package dev.podwright.validate.internal.effective;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.model.value.Quantity;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.rules.container.Amounts;
import dev.podwright.validate.internal.rules.container.ResourceNames;
import dev.podwright.validate.pod.QosClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The QoS class of a pod.
 *
 * <p>Upstream: {@code ComputePodQOS} in {@code k8s.io/kubernetes/pkg/apis/core/v1/helper/qos}.
 */
public final class PodQos {
    private static final List<String> RESOURCES = List.of("cpu", "memory");

    private final Map<String, Quantity> requests = new HashMap<>();
    private final Map<String, Quantity> limits = new HashMap<>();
    private boolean limited = true;

    private PodQos() {}

    /** The class of a spec that has its defaults. */
    public static QosClass of(PodSpec spec, Features features) {
        PodQos qos = new PodQos();
        ResourceRequirements ofPod = features.has(Gate.POD_LEVEL_RESOURCES) ? spec.resources() : null;
        if (ofPod != null && features.has(Gate.POD_LEVEL_RESOURCES_FIX_KUBELET_QOS_CLASS) && !isSet(ofPod)) {
            ofPod = null;
        }
        if (RuleChange.QOS_CLASS_BY_CONTAINER.isIn(features.version())) {
            return ofPod != null ? of(ofPod) : byContainer(spec);
        }
        if (ofPod != null) {
            add(qos.requests, ofPod.requests());
            boolean complete = add(qos.limits, ofPod.limits());
            qos.limited = complete || Amounts.orNone(ofPod.limits()).isEmpty();
        } else {
            qos.add(spec.containers());
            qos.add(spec.initContainers());
        }
        return qos.answer();
    }

    private static QosClass byContainer(PodSpec spec) {
        QosClass all = null;
        for (List<Container> containers : List.of(spec.initContainers(), spec.containers())) {
            for (Container each : containers) {
                QosClass own = of(each.resources());
                if (own == QosClass.BURSTABLE || (all != null && own != all)) {
                    return QosClass.BURSTABLE;
                }
                all = own;
            }
        }
        return all == null ? QosClass.BEST_EFFORT : all;
    }

    private static QosClass of(@Nullable ResourceRequirements resources) {
        QosClass all = null;
        for (String name : RESOURCES) {
            QosClass own = resources == null ? QosClass.BEST_EFFORT : of(resources, name);
            if (own == QosClass.BURSTABLE || (all != null && own != all)) {
                return QosClass.BURSTABLE;
            }
            all = own;
        }
        return all == null ? QosClass.BEST_EFFORT : all;
    }

    private static QosClass of(ResourceRequirements resources, String name) {
        Quantity request = Amounts.orNone(resources.requests()).getOrDefault(name, Quantity.ZERO);
        Quantity limit = Amounts.orNone(resources.limits()).getOrDefault(name, Quantity.ZERO);
        if (request.compareTo(limit) != 0) {
            return QosClass.BURSTABLE;
        }
        return request.isZero() ? QosClass.BEST_EFFORT : QosClass.GUARANTEED;
    }

    /** Whether it has some of a resource that a pod as a whole can have. */
    private static boolean isSet(ResourceRequirements resources) {
        return Stream.of(Amounts.orNone(resources.requests()), Amounts.orNone(resources.limits()))
                .flatMap(amounts -> amounts.keySet().stream())
                .anyMatch(ResourceNames::isOfPods);
    }

    private void add(List<Container> containers) {
        for (Container each : containers) {
            ResourceRequirements resources = each.resources();
            if (resources == null) {
                limited = false;
            } else {
                add(requests, resources.requests());
                limited &= add(limits, resources.limits());
            }
        }
    }

    /** Returns whether there is some of each resource. */
    private static boolean add(Map<String, Quantity> sum, @Nullable Map<String, Quantity> amounts) {
        boolean all = true;
        for (String name : RESOURCES) {
            Quantity amount = Amounts.orNone(amounts).get(name);
            if (amount != null && amount.signum() > 0) {
                sum.merge(name, amount, Quantity::add);
            } else {
                all = false;
            }
        }
        return all;
    }

    private QosClass answer() {
        if (requests.isEmpty() && limits.isEmpty()) {
            return QosClass.BEST_EFFORT;
        }
        return limited && requests.equals(limits) ? QosClass.GUARANTEED : QosClass.BURSTABLE;
    }
}
