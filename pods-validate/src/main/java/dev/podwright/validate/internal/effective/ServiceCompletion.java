package dev.podwright.validate.internal.effective;

import dev.podwright.model.service.ClientIPConfig;
import dev.podwright.model.service.ServicePort;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.model.service.SessionAffinityConfig;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.rules.service.ServiceValues;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Defaults of a Service that depend on other fields. The others are in {@link DefaultTable}.
 *
 * <p>Upstream: {@code SetDefaults_Service} in {@code k8s.io/kubernetes/pkg/apis/core/v1}, and {@code
 * ExternallyAccessible} in {@code k8s.io/kubernetes/pkg/api/v1/service}.
 */
final class ServiceCompletion {
    private static final Set<String> WITH_ADDRESS =
            Set.of(ServiceValues.CLUSTER_IP, ServiceValues.NODE_PORT, ServiceValues.LOAD_BALANCER);
    private static final SessionAffinityConfig THREE_HOURS = SessionAffinityConfig.builder()
            .clientIP(ClientIPConfig.builder().timeoutSeconds(10_800).build())
            .build();

    private ServiceCompletion() {}

    static ServiceSpec of(ServiceSpec spec) {
        ServiceSpec.Builder now = spec.toBuilder()
                .sessionAffinityConfig(affinity(spec.sessionAffinity(), spec.sessionAffinityConfig()))
                .ports(spec.ports().stream().map(ServiceCompletion::targeted).toList());
        String outside = ServiceValues.externalTrafficPolicy(spec);
        if (!outside.isEmpty()) {
            now.externalTrafficPolicy(outside);
        }
        if (spec.internalTrafficPolicy() == null && WITH_ADDRESS.contains(ServiceValues.type(spec))) {
            now.internalTrafficPolicy(ServiceValues.CLUSTER);
        }
        if (ServiceValues.isLoadBalancer(spec)) {
            now.allocateLoadBalancerNodePorts(Objects.requireNonNullElse(spec.allocateLoadBalancerNodePorts(), true));
        }
        ServiceSpec completed = now.build();
        return completed.equals(spec) ? spec : completed;
    }

    private static @Nullable SessionAffinityConfig affinity(
            @Nullable String affinity, @Nullable SessionAffinityConfig given) {
        if (Checks.isEmpty(affinity) || ServiceValues.NONE.equals(affinity)) {
            return null;
        }
        ClientIPConfig client = given == null ? null : given.clientIP();
        boolean complete = client != null && client.timeoutSeconds() != null;
        return complete || !"ClientIP".equals(affinity) ? given : THREE_HOURS;
    }

    private static ServicePort targeted(ServicePort port) {
        return port.toBuilder().targetPort(ServiceValues.targetPort(port)).build();
    }
}
