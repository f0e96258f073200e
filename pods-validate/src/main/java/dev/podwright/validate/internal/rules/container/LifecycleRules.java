package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.container.Lifecycle;
import dev.podwright.model.container.LifecycleHandler;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens when one container starts and stops.
 *
 * <p>Upstream: {@code validateLifecycle} and {@code validateStopSignal} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class LifecycleRules {
    private static final List<String> LINUX_SIGNALS = linuxSignals();
    private static final List<String> WINDOWS_SIGNALS = List.of("SIGKILL", "SIGTERM");

    private LifecycleRules() {}

    private static List<String> linuxSignals() {
        List<String> out = new ArrayList<>(List.of(
                "SIGABRT SIGALRM SIGBUS SIGCHLD SIGCLD SIGCONT SIGFPE SIGHUP SIGILL SIGINT SIGIO SIGIOT SIGKILL SIGPIPE"
                        .split(" ")));
        out.addAll(List.of(
                "SIGPOLL SIGPROF SIGPWR SIGQUIT SIGSEGV SIGSTKFLT SIGSTOP SIGSYS SIGTERM SIGTRAP SIGTSTP SIGTTIN SIGTTOU"
                        .split(" ")));
        out.addAll(List.of("SIGURG SIGUSR1 SIGUSR2 SIGVTALRM SIGWINCH SIGXCPU SIGXFSZ SIGRTMIN SIGRTMAX".split(" ")));
        for (int i = 1; i <= 15; i++) {
            out.add("SIGRTMIN+" + i);
        }
        for (int i = 1; i <= 14; i++) {
            out.add("SIGRTMAX-" + i);
        }
        return List.copyOf(out);
    }

    /** A container's lifecycle; the path is that of the container. */
    static void check(ValidationContext scope, @Nullable Lifecycle lifecycle, FieldPath path) {
        if (lifecycle == null) {
            return;
        }
        FieldPath own = path.child("lifecycle");
        hook(scope, lifecycle.postStart(), "postStart", own);
        hook(scope, lifecycle.preStop(), "preStop", own);
        if (lifecycle.stopSignal() != null) {
            stopSignal(scope, lifecycle.stopSignal(), own.child("stopSignal"));
        }
    }

    private static void hook(ValidationContext scope, @Nullable LifecycleHandler hook, String field, FieldPath path) {
        if (hook != null) {
            HandlerRules.check(
                    scope, hook.exec(), hook.httpGet(), hook.tcpSocket(), null, hook.sleep(), path.child(field));
        }
    }

    private static void stopSignal(ValidationContext scope, String signal, FieldPath path) {
        if (scope.spec().os() == null) {
            scope.out()
                    .forbidden(
                            path,
                            "a stop signal means something for one operating system, and spec.os is missing",
                            "set spec.os.name to linux or windows");
            return;
        }
        String os = scope.os();
        List<String> allowed = os.equals("windows") ? WINDOWS_SIGNALS : LINUX_SIGNALS;
        if ((os.equals("windows") || os.equals("linux")) && !allowed.contains(signal)) {
            Checks.notSupported(scope.out(), path, signal, allowed);
        }
    }
}
