package dev.podwright.validate.internal.bundle;

import dev.podwright.model.service.ServicePort;
import dev.podwright.model.value.IntOrString;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.CompositeKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Service leads to the very port that a proxy of the pod stands before, so that requests get around the proxy. A headless
 * Service gives the addresses of pods, by which their clients reach any port, and is passed over.
 */
final class AroundProxy implements BundleRule {
    @Override
    public String id() {
        return "service/around-proxy";
    }

    @Override
    public void check(BundleFacts bundle, BundleFindings out) {
        Map<PodGroup, Map<String, ProxiedPort>> proxied = new HashMap<>();
        ServicePorts.eachSelecting(bundle, (service, pods) -> {
            Map<String, ProxiedPort> found = proxied.computeIfAbsent(pods, AroundProxy::proxied);
            if (!found.isEmpty() && !Targets.isHeadless(service)) {
                check(service, found, out);
            }
        });
    }

    /** The proxied ports of pods, by number and by name. */
    private static Map<String, ProxiedPort> proxied(PodGroup pods) {
        Map<String, ProxiedPort> out = new HashMap<>();
        for (MemberPod pod : pods.pods()) {
            if (pod.listeners().hasProxies()) {
                Map<Integer, ProxiedPort> ports = ProxiedPort.of(pod);
                ports.forEach((number, port) -> out.putIfAbsent(key(IntOrString.of(number)), port));
                pod.namedPorts().forEach((key, named) -> {
                    ProxiedPort port = ports.get(named.port());
                    if (port != null && named.protocol().equals("TCP")) {
                        out.putIfAbsent(key(IntOrString.of(named.name())), port);
                    }
                });
            }
        }
        return out;
    }

    private static String key(IntOrString target) {
        return target.isInt() ? Integer.toString(target.intValue()) : CompositeKey.of(Checks.orEmpty(target.text()));
    }

    private void check(Member service, Map<String, ProxiedPort> proxied, BundleFindings out) {
        List<ServicePort> ports = ServicePorts.of(service);
        for (int i = 0; i < ports.size(); i++) {
            ServicePort port = ports.get(i);
            ProxiedPort found = proxied.get(key(Targets.targetPort(port)));
            if (found != null
                    && MemberPod.protocol(port.protocol()).equals("TCP")
                    && (found.isDeclared() || !ServicePorts.isForMonitoring(port.name()))) {
                report(service, i, found, out);
            }
        }
    }

    private void report(Member service, int index, ProxiedPort proxied, BundleFindings out) {
        Member pod = proxied.pod().member();
        Finding.Related place = pod.place(proxied.place());
        out.advise(
                Severity.WARNING,
                id(),
                service,
                ServicePorts.path(index),
                service.describe() + " leads to port " + proxied.port() + " of "
                        + proxied.behind().describe() + " in " + pod.describe() + ", while "
                        + proxied.proxy().describe() + proxied.how()
                        + ": requests through the Service get around the proxy",
                "let the Service's target port be a port of the proxy",
                List.of(place));
    }
}
