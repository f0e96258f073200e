package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.container.Probe;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import org.jspecify.annotations.Nullable;

/**
 * The probes of one container.
 *
 * <p>Upstream: {@code validateLivenessProbe}, {@code validateReadinessProbe}, {@code validateStartupProbe} and
 * {@code validateProbe} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class ProbeRules {
    private ProbeRules() {}

    /** All three; the path is that of the container. */
    static void check(
            ValidationContext scope,
            @Nullable Probe liveness,
            @Nullable Probe readiness,
            @Nullable Probe startup,
            FieldPath path) {
        if (liveness != null) {
            FieldPath probe = path.child("livenessProbe");
            probe(scope, liveness, probe);
            onceIsEnough(scope.out(), liveness, probe);
        }
        if (readiness != null) {
            FieldPath probe = path.child("readinessProbe");
            probe(scope, readiness, probe);
            if (readiness.terminationGracePeriodSeconds() != null) {
                scope.out()
                        .invalid(
                                probe.child("terminationGracePeriodSeconds"),
                                readiness.terminationGracePeriodSeconds(),
                                "a readiness probe ends no container and takes no terminationGracePeriodSeconds",
                                "remove it, or set it in the liveness probe");
            }
        }
        if (startup != null) {
            FieldPath probe = path.child("startupProbe");
            probe(scope, startup, probe);
            onceIsEnough(scope.out(), startup, probe);
        }
    }

    private static void probe(ValidationContext scope, Probe probe, FieldPath path) {
        Findings out = scope.out();
        HandlerRules.check(scope, probe.exec(), probe.httpGet(), probe.tcpSocket(), probe.grpc(), null, path);
        Checks.notNegative(out, path, "initialDelaySeconds", probe.initialDelaySeconds());
        Checks.notNegative(out, path, "timeoutSeconds", probe.timeoutSeconds());
        Checks.notNegative(out, path, "periodSeconds", probe.periodSeconds());
        Checks.notNegative(out, path, "successThreshold", probe.successThreshold());
        Checks.notNegative(out, path, "failureThreshold", probe.failureThreshold());
        Checks.positive(out, path, "terminationGracePeriodSeconds", probe.terminationGracePeriodSeconds());
    }

    /** Absent and 0 count as 1. */
    private static void onceIsEnough(Findings out, Probe probe, FieldPath path) {
        Integer threshold = probe.successThreshold();
        if (threshold != null && threshold != 0 && threshold != 1) {
            out.invalid(
                    path.child("successThreshold"),
                    threshold,
                    "successThreshold is " + threshold + "; it must be 1 but in a readiness probe",
                    "remove it");
        }
    }
}
