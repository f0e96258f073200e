package dev.podwright.validate.internal.bundle;

import dev.podwright.model.service.Service;
import dev.podwright.model.service.ServicePort;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.validate.internal.check.Checks;
import java.util.ArrayList;
import java.util.List;

/**
 * A port of a Service of a bundle. Immutable.
 *
 * @param number the number of the port
 * @param name its name; empty where it has none
 * @param externalName the host that the Service is a name for; empty where it is none
 */
public record ExposedPort(Member service, ServicePort port, int number, String name, String externalName) {
    /** The ports of a Service that have a number. */
    public static List<ExposedPort> of(Member service) {
        List<ExposedPort> out = new ArrayList<>();
        for (ServicePort port : ServicePorts.of(service)) {
            if (port.port() != null) {
                out.add(of(service, port, port.port()));
            }
        }
        return out;
    }

    private static ExposedPort of(Member service, ServicePort port, int number) {
        ServiceSpec spec = ((Service) service.object()).spec();
        boolean external = spec != null && "ExternalName".equals(spec.type());
        String host = spec == null || !external ? "" : Checks.orEmpty(spec.externalName());
        return new ExposedPort(service, port, number, Checks.orEmpty(port.name()), host);
    }

    /** Where it leads in each pod that the Service selects. */
    public List<Targets.Target> targets(BundleFacts facts) {
        return facts.select(service).likely().pods().stream()
                .map(pod -> Targets.reach(pod, service, port))
                .toList();
    }
}
