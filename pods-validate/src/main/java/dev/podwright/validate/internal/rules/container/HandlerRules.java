package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.container.ExecAction;
import dev.podwright.model.container.GRPCAction;
import dev.podwright.model.container.HTTPGetAction;
import dev.podwright.model.container.HTTPHeader;
import dev.podwright.model.container.SleepAction;
import dev.podwright.model.container.TCPSocketAction;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.ValidationOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a probe or a lifecycle hook does: exactly one of several actions. The first is judged, the others are refused.
 *
 * <p>Upstream: {@code validateHandler}, {@code validateExecAction}, {@code validateHTTPGetAction},
 * {@code validateGRPCAction} and {@code validateSleepAction} and the other actions that it calls in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class HandlerRules {
    private static final String HTTP2 = "HTTP2";
    private static final List<String> PROTOCOLS = List.of("HTTP1", HTTP2);
    private static final List<String> GRPC_MODES = List.of("Plaintext", "TLS");
    private static final List<String> SCHEMES = List.of("HTTP", "HTTPS");

    private HandlerRules() {}

    /** The actions of a probe, which knows no sleep, or of a hook, which knows no gRPC; the path is that of either. */
    static void check(
            ValidationContext scope,
            @Nullable ExecAction exec,
            @Nullable HTTPGetAction http,
            @Nullable TCPSocketAction tcp,
            @Nullable GRPCAction grpc,
            @Nullable SleepAction sleep,
            FieldPath path) {
        Findings out = scope.out();
        boolean found = false;
        if (exec != null) {
            exec(out, exec, path);
            found = true;
        }
        if (http != null && !another(out, found, "httpGet", path)) {
            http(out, http, path.child("httpGet"));
            found = true;
        }
        if (tcp != null && !another(out, found, "tcpSocket", path)) {
            PortRules.target(out, tcp.port(), path.child("tcpSocket"));
            found = true;
        }
        if (grpc != null && !another(out, found, "grpc", path)) {
            Integer port = grpc.port();
            if (port == null) {
                out.invalid(
                        path.child("grpc", "port"), 0, "port is missing", "give a port from 1 to " + PortRules.LARGEST);
            } else {
                Checks.between(out, path.child("grpc"), "port", port, 1, PortRules.LARGEST);
            }
            if (grpc.mode() != null && !GRPC_MODES.contains(grpc.mode())) {
                Checks.notSupported(out, path.child("grpc", "mode"), grpc.mode(), GRPC_MODES);
            }
            found = true;
        }
        if (sleep != null && !another(out, found, "sleep", path)) {
            sleep(scope, sleep, path);
            found = true;
        }
        if (!found) {
            out.required(
                    path,
                    "it does not say what to do",
                    "give one of exec, httpGet, tcpSocket and " + (isProbe(path) ? "grpc" : "sleep"));
        }
    }

    private static boolean isProbe(FieldPath path) {
        String name = path.name();
        return name != null && name.endsWith("Probe");
    }

    private static boolean another(Findings out, boolean found, String field, FieldPath path) {
        if (found) {
            out.forbidden(
                    path.child(field), "there is an action before " + field + "; only one is allowed", "keep one");
        }
        return found;
    }

    private static void exec(Findings out, ExecAction exec, FieldPath path) {
        if (exec.command().isEmpty()) {
            out.required(path.child("exec", "command"), "command is missing", "give the command and its arguments");
        }
    }

    private static void http(Findings out, HTTPGetAction http, FieldPath path) {
        PortRules.target(out, http.port(), path);
        Checks.oneOfOrDefault(out, path, "scheme", http.scheme(), SCHEMES);
        for (HTTPHeader header : http.httpHeaders()) {
            String name = Checks.orEmpty(header.name());
            if (NameKind.HTTP_HEADER.bits(name) != 0) {
                Checks.name(out, NameKind.HTTP_HEADER, path, "httpHeaders", name);
            }
        }
        if (http.protocol() != null) {
            protocol(out, http, http.protocol(), path);
        }
    }

    private static void protocol(Findings out, HTTPGetAction http, String protocol, FieldPath path) {
        if (!PROTOCOLS.contains(protocol)) {
            Checks.notSupported(out, path.child("protocol"), protocol, PROTOCOLS);
            return;
        }
        if (!protocol.equals(HTTP2)) {
            return;
        }
        String scheme = Checks.orEmpty(http.scheme());
        if (!scheme.isEmpty() && !scheme.equals("HTTP")) {
            out.invalid(
                    path.child("protocol"),
                    protocol,
                    "protocol is HTTP2, which is spoken without TLS, and scheme is " + Excerpt.quoted(scheme),
                    "remove scheme, or remove protocol");
        } else if (!Checks.isEmpty(http.host())) {
            out.invalid(
                    path.child("host"),
                    Checks.orEmpty(http.host()),
                    "host must be absent where protocol is HTTP2",
                    "remove host, or remove protocol");
        }
    }

    private static void sleep(ValidationContext scope, SleepAction sleep, FieldPath path) {
        Long given = sleep.seconds();
        long seconds = given == null ? 0 : given;
        long grace = scope.gracePeriodSeconds();
        long least = scope.options().has(ValidationOption.ALLOW_POD_LIFECYCLE_SLEEP_ACTION_ZERO_VALUE) ? 0 : 1;
        if (seconds < least || seconds > grace) {
            scope.out()
                    .invalid(
                            path.child("sleep"),
                            seconds,
                            "sleep takes " + seconds + " seconds; it must be between " + least
                                    + " and the pod's grace period of " + grace,
                            "sleep shorter, or raise terminationGracePeriodSeconds");
        }
    }
}
