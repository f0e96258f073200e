package dev.podwright.validate.internal.rules.security;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.model.security.WindowsSecurityContextOptions;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.PodContainer;
import org.jspecify.annotations.Nullable;

/**
 * Windows host processes: all containers are, or none is.
 *
 * <p>Upstream: {@code validateWindowsHostProcessPod} in {@code k8s.io/kubernetes/pkg/apis/core/validation}, for a server
 * that allows privileged containers.
 */
public final class HostProcessRules {
    private HostProcessRules() {}

    /** The containers among each other and with their pod; the path is that of the spec. */
    public static void check(ValidationContext scope, FieldPath path) {
        PodSpec spec = scope.spec();
        PodSecurityContext context = spec.securityContext();
        Boolean pod = context == null ? null : of(context.windowsOptions());
        if (pod == null && !isAnySet(spec)) {
            return;
        }
        Findings out = scope.out();
        int[] count = new int[2];
        PodContainer.of(spec, path).forEach(container -> {
            SecurityContext each = container.securityContext();
            Boolean own = each == null ? null : of(each.windowsOptions());
            if (pod != null && own != null && !pod.equals(own)) {
                out.invalid(
                        container.securityContextPath().child("windowsOptions", "hostProcess"),
                        own,
                        "hostProcess is " + own + " here and " + pod + " in the pod",
                        "set it in one place only, or to the same value");
            }
            count[0]++;
            if (own == null ? Checks.isTrue(pod) : own) {
                count[1]++;
            }
        });
        if (count[1] == 0) {
            return;
        }
        if (count[1] != count[0]) {
            out.invalid(
                    path,
                    null,
                    count[1] + " of " + count[0] + " containers are host processes; all must be, or none",
                    "set hostProcess in the pod's windowsOptions, and in no container");
        }
        if (!scope.hostNetwork()) {
            out.invalid(
                    path.child("hostNetwork"),
                    false,
                    "host processes run in the node's network, and hostNetwork is not true",
                    "set hostNetwork to true");
        }
    }

    private static boolean isAnySet(PodSpec spec) {
        for (Container each : spec.initContainers()) {
            if (isSet(each.securityContext())) {
                return true;
            }
        }
        for (Container each : spec.containers()) {
            if (isSet(each.securityContext())) {
                return true;
            }
        }
        for (EphemeralContainer each : spec.ephemeralContainers()) {
            if (isSet(each.securityContext())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSet(@Nullable SecurityContext context) {
        return context != null && of(context.windowsOptions()) != null;
    }

    private static @Nullable Boolean of(@Nullable WindowsSecurityContextOptions options) {
        return options == null ? null : options.hostProcess();
    }
}
