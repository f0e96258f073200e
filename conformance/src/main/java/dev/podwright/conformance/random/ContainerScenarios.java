package dev.podwright.conformance.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Containers of every kind against the rules of theirs, and against each other. */
final class ContainerScenarios {
    private final Draw draw;
    private final Maker maker;

    ContainerScenarios(Draw draw, Maker maker) {
        this.draw = draw;
        this.maker = maker;
    }

    List<Consumer<Node>> all() {
        return List.of(
                this::initContainer,
                this::initContainer,
                this::restartRules,
                this::restartRules,
                this::ephemeral,
                this::ephemeral,
                this::sameName,
                this::ports,
                this::ports,
                this::ports,
                this::environment,
                this::environment,
                this::resize,
                this::resize,
                this::handlers,
                this::fileKey,
                this::fileKey);
    }

    /** One of the containers, seldom an init container; an app container where there is none. */
    static Node any(Node pod, Draw draw) {
        Node spec = pod.in("spec");
        List<Node> containers = spec.nodes("containers");
        List<Node> initContainers = spec.nodes("initContainers");
        if (!initContainers.isEmpty() && draw.percent(30)) {
            return draw.of(initContainers);
        }
        return containers.isEmpty() ? another(spec, "containers", "app") : draw.of(containers);
    }

    static Node another(Node spec, String kind, String name) {
        return spec.add(kind).set("name", name).set("image", "nginx:1.27");
    }

    private Node soundIn(Node spec, String kind) {
        Node made = maker.sound(spec.add(kind).type);
        List<Object> list = spec.list(kind);
        list.set(list.size() - 1, made);
        return made;
    }

    private void initContainer(Node pod) {
        Node init = soundIn(pod.in("spec"), "initContainers");
        init.drop("volumeMounts", "volumeDevices").set("name", draw.of("init", "init", "app", ""));
        init.set("restartPolicy", draw.percent(60) ? draw.of("Always", "Never", "OnFailure", "", "X") : null);
        for (String field : List.of("livenessProbe", "readinessProbe", "startupProbe", "lifecycle")) {
            if (draw.percent(30)) {
                init.set(field, maker.sound(init.in(field).type));
            }
        }
        if (draw.percent(30)) {
            init.add("resizePolicy")
                    .set("resourceName", "cpu")
                    .set("restartPolicy", draw.of("RestartContainer", "NotRequired"));
        }
    }

    private void restartRules(Node pod) {
        Node container = any(pod, draw);
        container.set("restartPolicy", draw.percent(75) ? draw.of("Always", "Never", "OnFailure", "", "X") : null);
        for (int left = draw.percent(8) ? 21 : draw.below(3); left > 0; left--) {
            Node rule = container.add("restartPolicyRules");
            rule.set("action", draw.of("Restart", "Restart", "Restart", "RestartAllContainers", "", "X"));
            if (draw.percent(85)) {
                Node codes = rule.in("exitCodes").set("operator", draw.of("In", "NotIn", "In", "", "X"));
                int count = draw.percent(5) ? 256 : draw.below(4);
                for (long code = 0; code < count; code++) {
                    codes.list("values").add(code);
                }
            }
        }
    }

    private void ephemeral(Node pod) {
        Node spec = pod.in("spec");
        Node made = soundIn(spec, "ephemeralContainers").set("name", draw.of("debug", "debug", "app", ""));
        for (int left = draw.below(4); left > 0; left--) {
            var field = draw.of(made.type.fields());
            made.set(field.index(), maker.soundValue(made.type, field));
        }
        if (draw.percent(40)) {
            List<Node> targets = spec.nodes(draw.of("containers", "initContainers", "ephemeralContainers"));
            made.set(
                    "targetContainerName",
                    targets.isEmpty() ? "nobody" : draw.of(targets).text("name"));
        }
        if (draw.percent(20)) {
            Node mount = made.add("volumeMounts").set("name", "d").set("mountPath", "/d");
            mount.set(draw.of("subPath", "subPathExpr"), "a");
        }
        switch (draw.below(12)) {
            case 0 -> made.set("ports", Raw.EMPTY_LIST);
            case 1 -> made.set("resizePolicy", Raw.EMPTY_LIST);
            case 2 -> made.in("resources").set(draw.of("limits", "requests"), Raw.EMPTY_OBJECT);
            case 3 -> made.in("resources").set("claims", Raw.EMPTY_LIST);
            case 4 -> made.set("resources", Raw.EMPTY_OBJECT);
            case 5 -> made.set("restartPolicyRules", Raw.EMPTY_LIST);
            default -> {}
        }
    }

    private void sameName(Node pod) {
        Node spec = pod.in("spec");
        String name = any(pod, draw).text("name");
        another(spec, draw.of("containers", "initContainers", "ephemeralContainers"), draw.percent(70) ? name : "");
    }

    private void ports(Node pod) {
        Node spec = pod.in("spec");
        another(spec, "containers", "p" + spec.list("containers").size());
        if (draw.percent(50)) {
            another(spec, "initContainers", "q" + spec.list("initContainers").size())
                    .set("restartPolicy", draw.percent(50) ? "Always" : null);
        }
        for (int left = 2 + draw.below(3); left > 0; left--) {
            Node port = any(pod, draw).add("ports").set("containerPort", draw.percent(80) ? 80L : 81L);
            if (draw.percent(30)) {
                port.set("name", draw.of("http", "web"));
            }
            if (draw.percent(40)) {
                port.set("hostPort", draw.percent(70) ? 8080L : 8081L);
            }
            if (draw.percent(30)) {
                port.set("hostIP", draw.of("1.2.3.4", "::1", "0.0.0.0", "x"));
            }
            if (draw.percent(25)) {
                port.set("protocol", draw.of("UDP", "TCP", "SCTP"));
            }
        }
    }

    private void environment(Node pod) {
        Node container = any(pod, draw);
        for (int left = 2 + draw.below(3); left > 0; left--) {
            Node env = container.add("env").set("name", draw.of("A", "A", "A", "B"));
            if (draw.percent(70)) {
                env.set("value", draw.of("x", "$(A)", "$(A):y", "x$(A)y", "", "$$(A)", "$(B)"));
            }
            if (draw.percent(30)) {
                Node from = env.in("valueFrom");
                for (int sources = draw.below(3); sources > 0; sources--) {
                    var field = draw.of(from.type.fields());
                    from.set(field.index(), maker.sound(from.type.nested(field.index())));
                }
            }
        }
        if (draw.percent(40)) {
            Node from = container.add("envFrom");
            for (String kind : List.of("configMapRef", "secretRef")) {
                if (draw.percent(60)) {
                    from.in(kind).set("name", "a");
                }
            }
        }
    }

    private void resize(Node pod) {
        if (draw.percent(50)) {
            pod.in("spec").set("restartPolicy", draw.of("Never", "Never", "Always", "OnFailure"));
        }
        Node container = any(pod, draw);
        for (int left = 1 + draw.below(2); left > 0; left--) {
            Node policy = container.add("resizePolicy").set("resourceName", draw.of("cpu", "memory", "cpu", "", "x"));
            policy.set("restartPolicy", draw.of("NotRequired", "RestartContainer", "", "X"));
        }
        if (draw.percent(30)) {
            container.in("resources").map("limits").put(draw.of("cpu", "memory"), "1");
        }
    }

    private void handlers(Node pod) {
        Node container = any(pod, draw);
        Node handler;
        if (draw.percent(50)) {
            handler = container.in(draw.of("livenessProbe", "readinessProbe", "startupProbe"));
        } else {
            handler = container.in("lifecycle").in(draw.of("postStart", "preStop"));
        }
        List<String> kinds =
                new ArrayList<>(List.of("exec", "httpGet", "tcpSocket", handler.is("Probe") ? "grpc" : "sleep"));
        kinds.forEach(handler::drop);
        for (String kind : kinds) {
            if (draw.percent(45)) {
                handler.set(kind, draw.percent(80) ? maker.sound(handler.in(kind).type) : Raw.EMPTY_OBJECT);
            }
        }
    }

    private void fileKey(Node pod) {
        Node spec = pod.in("spec");
        Node volume = spec.add("volumes").set("name", draw.of("files", "files", "files2", "A"));
        if (draw.percent(70)) {
            volume.in("emptyDir");
        } else if (draw.percent(70)) {
            volume.in("configMap").set("name", "c");
        }
        Node container = draw.percent(85) ? any(pod, draw) : another(spec, "ephemeralContainers", "dbg");
        Node key = container.add("env").set("name", "K").in("valueFrom", "fileKeyRef");
        key.set("volumeName", draw.of("files", "files", "none", ""))
                .set("path", "a")
                .set("key", draw.of("K", "K", "", "a=b"));
    }
}
