package dev.podwright.validate.internal.advice.facts;

import dev.podwright.model.container.ContainerCommon;
import dev.podwright.model.container.Probe;
import dev.podwright.model.value.IntOrString;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A probe that asks a port of another container.
 *
 * @param other what answers
 */
public record AskedElsewhere(ProbeTarget target, Listener other) {
    /** How often a probe of an own port may be copied to others by mistake. */
    private static final int FEW = 1;

    /**
     * Those that nothing explains. What does: one of the two containers is there for probes, by its name or that of its
     * image or port; Istio's paths for the probes of other containers; several containers without ports ask one port; all
     * of a container's several probes ask a port that its own container does not ask, so they are no copies of a probe.
     */
    public static List<AskedElsewhere> withoutPurpose(PodFacts pod, List<AskedElsewhere> all) {
        if (all.isEmpty()) {
            return all;
        }
        Map<Listener, PodContainer> askers = new HashMap<>();
        Map<Listener, Integer> withoutPorts = new HashMap<>();
        for (AskedElsewhere each : all) {
            PodContainer container = each.target.container();
            PodContainer before = askers.put(each.other, container);
            if (container.ports().isEmpty() && (before == null || !before.is(container))) {
                withoutPorts.merge(each.other, 1, Integer::sum);
            }
        }
        Map<Listener, Boolean> ofHealth = new HashMap<>();
        List<AskedElsewhere> out = new ArrayList<>();
        for (AskedElsewhere each : all) {
            boolean shared =
                    each.target.container().ports().isEmpty() && withoutPorts.getOrDefault(each.other, 0) > FEW;
            if (!shared
                    && !ofHealth.computeIfAbsent(each.other, other -> HealthServers.isOne(pod, other))
                    && !each.hasPurpose()) {
                out.add(each);
            }
        }
        return out;
    }

    private boolean hasPurpose() {
        return HealthServers.is(target.container())
                || target.isOfIstio()
                || (asksNothingElse() && !ProbeTarget.isAsked(other));
    }

    /** Whether the container has several probes, and all ask this port. */
    private boolean asksNothingElse() {
        ContainerCommon container = target.container().container();
        int asking = 0;
        int probes = 0;
        for (Probe probe :
                new Probe[] {container.startupProbe(), container.livenessProbe(), container.readinessProbe()}) {
            probes += probe == null ? 0 : 1;
            asking += asks(probe) ? 1 : 0;
        }
        return asking > 1 && asking == probes;
    }

    private boolean asks(@Nullable Probe probe) {
        return probe != null
                && ((probe.httpGet() != null && isPort(probe.httpGet().port()))
                        || (probe.tcpSocket() != null
                                && isPort(probe.tcpSocket().port()))
                        || (probe.grpc() != null
                                && probe.grpc().port() != null
                                && probe.grpc().port() == other.port()));
    }

    private boolean isPort(@Nullable IntOrString port) {
        return port != null && port.isInt() && port.intValue() == other.port();
    }
}
