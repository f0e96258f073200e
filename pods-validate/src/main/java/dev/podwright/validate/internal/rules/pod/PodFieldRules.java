package dev.podwright.validate.internal.rules.pod;

import dev.podwright.model.PodReadinessGate;
import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerPort;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plain fields of a pod spec.
 *
 * <p>Upstream: {@code validatePodHostNetworkDeps}, {@code validateRestartPolicy}, {@code ValidatePreemptionPolicy},
 * {@code validateReadinessGates}, {@code validatePodHostName} and {@code ValidateRuntimeClassName}, and
 * {@code ValidatePodSpec} itself in {@code k8s.io/kubernetes/pkg/apis/core/validation}. Its
 * {@code validateImagePullSecrets} compares each reference with itself and finds nothing.
 */
final class PodFieldRules {
    private static final List<String> RESTART_POLICIES = List.of("Always", "OnFailure", "Never");
    private static final List<String> PREEMPTION_POLICIES = List.of("PreemptLowerPriority", "Never");
    private static final int LONGEST_HOSTNAME = 64;

    private PodFieldRules() {}

    /** Host ports and the host network; the path is that of the spec. */
    static void hostNetwork(ValidationContext scope, FieldPath path) {
        if (!scope.hostNetwork()) {
            return;
        }
        // A template's port gets its host port later, and a created pod's gets it by default.
        boolean mayBeAbsent = !scope.isPod() || scope.defaultsHostPorts();
        List<Container> containers = scope.spec().containers();
        for (int i = 0; i < containers.size(); i++) {
            List<ContainerPort> ports = containers.get(i).ports();
            for (int j = 0; j < ports.size(); j++) {
                int host = orZero(ports.get(j).hostPort());
                int inside = orZero(ports.get(j).containerPort());
                if (host != inside && !(host == 0 && mayBeAbsent)) {
                    scope.out()
                            .invalid(
                                    path.child("containers")
                                            .index(i)
                                            .child("ports")
                                            .index(j)
                                            .child("hostPort"),
                                    host,
                                    "hostPort is " + host + " and containerPort " + inside
                                            + "; under hostNetwork they are the same port",
                                    host == 0 ? "set hostPort to " + inside : "remove hostPort");
                }
            }
        }
    }

    private static int orZero(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    /** Restart policy, active deadline, preemption; the path is that of the spec. */
    static void policies(ValidationContext scope, FieldPath path) {
        PodSpec spec = scope.spec();
        Findings out = scope.out();
        Checks.oneOfOrDefault(out, path, "restartPolicy", spec.restartPolicy(), RESTART_POLICIES);
        Checks.between(out, path, "activeDeadlineSeconds", spec.activeDeadlineSeconds(), 1, Integer.MAX_VALUE);
        String preemption = spec.preemptionPolicy();
        if (preemption == null) {
            return;
        }
        if (preemption.isEmpty()) {
            out.required(
                    path.child("preemptionPolicy"),
                    "preemptionPolicy is set and empty",
                    "write one of " + String.join(", ", PREEMPTION_POLICIES) + ", or remove the field");
        } else if (!PREEMPTION_POLICIES.contains(preemption)) {
            Checks.notSupported(out, path.child("preemptionPolicy"), preemption, PREEMPTION_POLICIES);
        }
    }

    /** Host names, service account, node, priority class, runtime class; the path is that of the spec. */
    static void names(ValidationContext scope, FieldPath path) {
        PodSpec spec = scope.spec();
        Findings out = scope.out();
        hostnameOverride(scope, path);
        optional(out, NameKind.DNS_SUBDOMAIN, path, "serviceAccountName", scope.serviceAccountName());
        optional(out, NameKind.DNS_SUBDOMAIN, path, "nodeName", spec.nodeName());
        optional(out, NameKind.DNS_LABEL, path, "hostname", spec.hostname());
        optional(out, NameKind.DNS_LABEL, path, "subdomain", spec.subdomain());
        optional(out, NameKind.DNS_SUBDOMAIN, path, "priorityClassName", spec.priorityClassName());
        // A pointer upstream: empty is not absent.
        String runtimeClass = spec.runtimeClassName();
        if (runtimeClass != null) {
            Checks.name(out, NameKind.DNS_SUBDOMAIN, path, "runtimeClassName", runtimeClass);
        }
    }

    private static void optional(Findings out, NameKind kind, FieldPath path, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            Checks.name(out, kind, path, field, value);
        }
    }

    private static void hostnameOverride(ValidationContext scope, FieldPath path) {
        String name = scope.spec().hostnameOverride();
        if (name == null) {
            return;
        }
        Findings out = scope.out();
        if (Checks.isTrue(scope.spec().setHostnameAsFQDN())) {
            out.forbidden(
                    path.child("hostnameOverride"),
                    "hostnameOverride is the whole host name, and setHostnameAsFQDN asks for another",
                    "remove one of the two");
        }
        if (scope.hostNetwork()) {
            out.forbidden(
                    path.child("hostnameOverride"),
                    "under hostNetwork the pod has its node's host name",
                    "remove hostnameOverride, or hostNetwork");
        }
        int length = Names.utf8Length(name);
        if (length > LONGEST_HOSTNAME) {
            out.tooLong(
                    path.child("hostnameOverride"),
                    "hostnameOverride is " + length + " bytes long; at most " + LONGEST_HOSTNAME + " are allowed",
                    "shorten it to at most " + LONGEST_HOSTNAME + " bytes");
        }
        Checks.name(out, NameKind.DNS_SUBDOMAIN, path, "hostnameOverride", name);
    }

    /** Readiness gates; the path is that of the list. */
    static void readinessGates(ValidationContext scope, FieldPath path) {
        List<PodReadinessGate> gates = scope.spec().readinessGates();
        for (int i = 0; i < gates.size(); i++) {
            String type = Checks.orEmpty(gates.get(i).conditionType());
            if (NameKind.QUALIFIED_NAME.bits(type) != 0) {
                Checks.name(scope.out(), NameKind.QUALIFIED_NAME, path.index(i), "conditionType", type);
            }
        }
    }

    /** A pod that is not to be scheduled yet cannot have a node; the path is that of the spec. */
    static void nodeOfGatedPod(ValidationContext scope, FieldPath path) {
        PodSpec spec = scope.spec();
        if (!Checks.isEmpty(spec.nodeName()) && !spec.schedulingGates().isEmpty()) {
            scope.out()
                    .forbidden(
                            path.child("nodeName"),
                            "the pod has scheduling gates, so it cannot have a node yet",
                            "remove nodeName, or schedulingGates");
        }
    }
}
