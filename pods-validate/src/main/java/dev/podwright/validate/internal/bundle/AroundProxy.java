package dev.podwright.validate.internal.bundle;

import dev.podwright.declaration.Pairing;
import dev.podwright.model.service.ServicePort;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.check.Ports;
import dev.podwright.validate.network.Connection;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Service leads to the very port that a proxy of the pod stands before, so that requests get around the proxy. */
final class AroundProxy implements BundleRule {
    @Override
    public String id() {
        return "service/around-proxy";
    }

    @Override
    public void check(BundleFacts bundle, BundleFindings out) {
        ServicePorts.eachSelecting(bundle, (service, pods) -> {
            for (MemberPod pod : pods) {
                if (pod.listeners().hasProxies() && check(service, pod, out)) {
                    return;
                }
            }
        });
    }

    private boolean check(Member service, MemberPod pod, BundleFindings out) {
        boolean found = false;
        List<ServicePort> ports = ServicePorts.of(service);
        for (int i = 0; i < ports.size(); i++) {
            Targets.Target target = Targets.reach(pod, service, ports.get(i));
            if (!target.steps().isEmpty()) {
                found |= check(service, i, target, out);
            }
        }
        return found;
    }

    private boolean check(Member service, int port, Targets.Target target, BundleFindings out) {
        Targets.Step reached = target.steps().get(0);
        Finding.Related place = null;
        PodContainer proxy = declared(target.pod(), reached);
        String how = " is declared to proxy it";
        if (proxy == null) {
            Connection upstream = upstream(target, reached);
            if (upstream == null || reached.listener() == null || isForMetrics(reached)) {
                return false;
            }
            proxy = upstream.container();
            how = " passes requests on to it, as " + upstream.evidence().describe() + " says";
            place = target.pod().member().place(upstream.evidence().path());
        }
        if (place == null) {
            place = target.pod().member().place(proxy.path());
        }
        FieldPath path = ServicePorts.path(port);
        out.advise(
                Severity.WARNING,
                id(),
                service,
                path,
                service.describe() + " leads to port " + reached.port() + " of "
                        + reached.container().describe() + " in "
                        + target.pod().member().describe() + ", while " + proxy.describe() + how
                        + ": requests through the Service get around the proxy",
                "let the Service's target port be a port of the proxy",
                List.of(place));
        return true;
    }

    /** The declared proxy of a port; null if it has none. */
    private static @Nullable PodContainer declared(MemberPod pod, Targets.Step reached) {
        for (List<Pairing> pairings : pod.listeners().allProxied()) {
            for (Pairing each : pairings) {
                PodContainer proxy = pod.find(each.container());
                if (proxy != null && each.partner().equals(reached.container().name()) && isPort(each, reached)) {
                    return proxy;
                }
            }
        }
        return null;
    }

    private static boolean isPort(Pairing pairing, Targets.Step reached) {
        String port = pairing.port();
        int number = Ports.number(port);
        if (port.isEmpty() || number >= 0) {
            return port.isEmpty() || number == reached.port();
        }
        return reached.listener() != null && reached.listener().name().equals(port);
    }

    private static @Nullable Connection upstream(Targets.Target target, Targets.Step reached) {
        for (Map.Entry<PodContainer, Connection> each :
                target.pod().listeners().upstreams().entrySet()) {
            Connection upstream = each.getValue();
            if (upstream.port() == reached.port()
                    && upstream.protocol().equals(target.protocol())
                    && !upstream.container().is(reached.container())) {
                return upstream;
            }
        }
        return null;
    }

    private static boolean isForMetrics(Targets.Step reached) {
        return reached.listener() != null && reached.listener().name().contains("metrics");
    }
}
