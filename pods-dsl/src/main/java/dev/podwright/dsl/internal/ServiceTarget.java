package dev.podwright.dsl.internal;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.schema.Schemas;
import dev.podwright.model.service.ServicePort;
import dev.podwright.model.value.IntOrString;
import dev.podwright.report.Severity;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.internal.report.DraftRules;
import dev.podwright.validate.internal.workload.Workload;
import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes into the spec of a Service which pods it selects, and which of their ports a port of it leads to. */
public final class ServiceTarget {
    private static final ObjectSchema<ServicePort> PORT = Schemas.of(ServicePort.class);
    private static final String SELECTOR = "selector";
    private static final String PORTS = "ports";
    private static final String TARGET_PORT = "targetPort";
    private static final String TCP = "TCP";

    private ServiceTarget() {}

    /**
     * Selects the pods.
     *
     * @param spec the spec of the Service
     * @param pods the state of a pod or of a workload
     * @param targetPort the target of the Service's last port; null for none
     */
    public static void write(
            ObjectCompiler spec,
            KubernetesObjectState pods,
            @Nullable IntOrString targetPort,
            @Nullable StackFrame line) {
        CompiledObject compiled = pods.compileObject();
        Map<String, String> labels = labels(compiled);
        spec.set(SELECTOR, labels.isEmpty() ? new Written(null, unselectable(pods)) : labels, line);
        if (targetPort == null) {
            return;
        }
        int last = spec.isAbsent(PORTS) ? -1 : spec.list(PORTS).size() - 1;
        if (last < 0) {
            spec.set(PORTS, new Written(null, noPort(targetPort)), line);
            return;
        }
        String protocol = protocol(ObjectCompiler.get(PORT, spec.list(PORTS).get(last), "protocol"));
        String name = targetPort.text();
        Problem problem = name == null ? null : unknown(compiled.podSpec(), pods, name, protocol);
        spec.setInElement(PORTS, last, TARGET_PORT, new Written(targetPort, problem), line);
    }

    /** The labels of the selector of a workload, or those of the pods that select them. */
    private static Map<String, String> labels(CompiledObject compiled) {
        LabelSelector selector = Workload.selectorOf(compiled.object());
        if (selector != null
                && selector.matchExpressions().isEmpty()
                && !selector.matchLabels().isEmpty()) {
            return selector.matchLabels();
        }
        ObjectMeta metadata = compiled.podMetadata();
        return metadata == null ? Map.of() : SelectorLabels.of(metadata.labels());
    }

    private static String protocol(@Nullable Object given) {
        return given instanceof String text && !text.isEmpty() ? text : TCP;
    }

    private static Problem unselectable(KubernetesObjectState pods) {
        return Problem.advised(
                Severity.ERROR,
                DraftRules.SELECTS_NOTHING,
                "",
                pods instanceof PodState
                        ? pods + " has no label by which a Service can select it"
                        : "the pods of " + pods + " have no label by which a Service can select them",
                "give the pod the label app.kubernetes.io/name or app; or give the workload, which adds a label");
    }

    private static Problem noPort(IntOrString targetPort) {
        return Problem.invalid(
                Excerpt.of(targetPort.toString()),
                "the Service has no port yet for which " + Excerpt.quoted(targetPort.toString())
                        + " can be the target port",
                "write port(443), or another one, before to(...)");
    }

    /** What is wrong with the name of a port; null where a main container or a sidecar has it for the protocol. */
    private static @Nullable Problem unknown(
            @Nullable PodSpec spec, KubernetesObjectState pods, String name, String protocol) {
        String other = null;
        if (spec != null) {
            for (List<Container> list : List.of(spec.containers(), spec.initContainers())) {
                for (Container container : list) {
                    if (list == spec.containers() || "Always".equals(container.restartPolicy())) {
                        for (ContainerPort port : container.ports()) {
                            if (name.equals(port.name())) {
                                if (protocol(port.protocol()).equals(protocol)) {
                                    return null;
                                }
                                other = protocol(port.protocol());
                            }
                        }
                    }
                }
            }
        }
        String what = Excerpt.quoted(name);
        return other == null
                ? problem(
                        name,
                        "no container of " + pods + " has a port named " + what,
                        "name a port of a container " + what + ", or take the name or number of one that there is")
                : problem(
                        name,
                        "the port " + what + " of " + pods + " is for " + Excerpt.of(other)
                                + ", and the port of the Service for " + Excerpt.of(protocol),
                        "give the port of the Service this protocol: p -> p.protocol(\"" + Excerpt.of(other) + "\")");
    }

    private static Problem problem(String name, String message, String fix) {
        return Problem.advised(Severity.ERROR, DraftRules.TARGET_PORT_UNKNOWN, Excerpt.of(name), message, fix);
    }
}
