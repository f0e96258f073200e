package dev.podwright.conformance.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Containers of every kind, for the rules on one container and on several. */
final class ContainerScenarios {
    private final Rng rng;
    private final ObjectGenerator generator;

    ContainerScenarios(Rng rng, ObjectGenerator generator) {
        this.rng = rng;
        this.generator = generator;
    }

    List<Consumer<MutableObject>> all() {
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

    /** One of the containers, seldom an init container; adds a container if there is none. */
    static MutableObject any(MutableObject pod, Rng rng) {
        MutableObject spec = pod.in("spec");
        List<MutableObject> containers = spec.objects("containers");
        List<MutableObject> initContainers = spec.objects("initContainers");
        if (!initContainers.isEmpty() && rng.percent(30)) {
            return rng.pick(initContainers);
        }
        return containers.isEmpty() ? another(spec, "containers", "app") : rng.pick(containers);
    }

    static MutableObject another(MutableObject spec, String kind, String name) {
        return spec.add(kind).set("name", name).set("image", "nginx:1.27");
    }

    private MutableObject addValid(MutableObject spec, String kind) {
        MutableObject added = generator.valid(spec.add(kind).type);
        List<Object> list = spec.list(kind);
        list.set(list.size() - 1, added);
        return added;
    }

    private void initContainer(MutableObject pod) {
        MutableObject init = addValid(pod.in("spec"), "initContainers");
        init.remove("volumeMounts", "volumeDevices").set("name", rng.pick("init", "init", "app", ""));
        init.set("restartPolicy", rng.percent(60) ? rng.pick("Always", "Never", "OnFailure", "", "X") : null);
        for (String field : List.of("livenessProbe", "readinessProbe", "startupProbe", "lifecycle")) {
            if (rng.percent(30)) {
                init.set(field, generator.valid(init.in(field).type));
            }
        }
        if (rng.percent(30)) {
            init.add("resizePolicy")
                    .set("resourceName", "cpu")
                    .set("restartPolicy", rng.pick("RestartContainer", "NotRequired"));
        }
    }

    private void restartRules(MutableObject pod) {
        MutableObject container = any(pod, rng);
        container.set("restartPolicy", rng.percent(75) ? rng.pick("Always", "Never", "OnFailure", "", "X") : null);
        for (int left = rng.percent(8) ? 21 : rng.below(3); left > 0; left--) {
            MutableObject rule = container.add("restartPolicyRules");
            rule.set("action", rng.pick("Restart", "Restart", "Restart", "RestartAllContainers", "", "X"));
            if (rng.percent(85)) {
                MutableObject codes = rule.in("exitCodes").set("operator", rng.pick("In", "NotIn", "In", "", "X"));
                int count = rng.percent(5) ? 256 : rng.below(4);
                for (long code = 0; code < count; code++) {
                    codes.list("values").add(code);
                }
            }
        }
    }

    private void ephemeral(MutableObject pod) {
        MutableObject spec = pod.in("spec");
        MutableObject added = addValid(spec, "ephemeralContainers").set("name", rng.pick("debug", "debug", "app", ""));
        for (int left = rng.below(4); left > 0; left--) {
            var field = rng.pick(added.type.fields());
            added.set(field.index(), generator.validValue(added.type, field));
        }
        if (rng.percent(40)) {
            List<MutableObject> targets = spec.objects(rng.pick("containers", "initContainers", "ephemeralContainers"));
            added.set(
                    "targetContainerName",
                    targets.isEmpty() ? "nobody" : rng.pick(targets).text("name"));
        }
        if (rng.percent(20)) {
            MutableObject mount = added.add("volumeMounts").set("name", "d").set("mountPath", "/d");
            mount.set(rng.pick("subPath", "subPathExpr"), "a");
        }
        switch (rng.below(12)) {
            case 0 -> added.set("ports", RawJson.EMPTY_LIST);
            case 1 -> added.set("resizePolicy", RawJson.EMPTY_LIST);
            case 2 -> added.in("resources").set(rng.pick("limits", "requests"), RawJson.EMPTY_OBJECT);
            case 3 -> added.in("resources").set("claims", RawJson.EMPTY_LIST);
            case 4 -> added.set("resources", RawJson.EMPTY_OBJECT);
            case 5 -> added.set("restartPolicyRules", RawJson.EMPTY_LIST);
            default -> {}
        }
    }

    private void sameName(MutableObject pod) {
        MutableObject spec = pod.in("spec");
        String name = any(pod, rng).text("name");
        another(spec, rng.pick("containers", "initContainers", "ephemeralContainers"), rng.percent(70) ? name : "");
    }

    private void ports(MutableObject pod) {
        MutableObject spec = pod.in("spec");
        another(spec, "containers", "p" + spec.list("containers").size());
        if (rng.percent(50)) {
            another(spec, "initContainers", "q" + spec.list("initContainers").size())
                    .set("restartPolicy", rng.percent(50) ? "Always" : null);
        }
        for (int left = 2 + rng.below(3); left > 0; left--) {
            MutableObject port = any(pod, rng).add("ports").set("containerPort", rng.percent(80) ? 80L : 81L);
            if (rng.percent(30)) {
                port.set("name", rng.pick("http", "web"));
            }
            if (rng.percent(40)) {
                port.set("hostPort", rng.percent(70) ? 8080L : 8081L);
            }
            if (rng.percent(30)) {
                port.set("hostIP", rng.pick("1.2.3.4", "::1", "0.0.0.0", "x"));
            }
            if (rng.percent(25)) {
                port.set("protocol", rng.pick("UDP", "TCP", "SCTP"));
            }
        }
    }

    private void environment(MutableObject pod) {
        MutableObject container = any(pod, rng);
        for (int left = 2 + rng.below(3); left > 0; left--) {
            MutableObject env = container.add("env").set("name", rng.pick("A", "A", "A", "B"));
            if (rng.percent(70)) {
                env.set("value", rng.pick("x", "$(A)", "$(A):y", "x$(A)y", "", "$$(A)", "$(B)"));
            }
            if (rng.percent(30)) {
                MutableObject from = env.in("valueFrom");
                for (int sources = rng.below(3); sources > 0; sources--) {
                    var field = rng.pick(from.type.fields());
                    from.set(field.index(), generator.valid(from.type.nested(field.index())));
                }
            }
        }
        if (rng.percent(40)) {
            MutableObject from = container.add("envFrom");
            for (String kind : List.of("configMapRef", "secretRef")) {
                if (rng.percent(60)) {
                    from.in(kind).set("name", "a");
                }
            }
        }
    }

    private void resize(MutableObject pod) {
        if (rng.percent(50)) {
            pod.in("spec").set("restartPolicy", rng.pick("Never", "Never", "Always", "OnFailure"));
        }
        MutableObject container = any(pod, rng);
        for (int left = 1 + rng.below(2); left > 0; left--) {
            MutableObject policy =
                    container.add("resizePolicy").set("resourceName", rng.pick("cpu", "memory", "cpu", "", "x"));
            policy.set("restartPolicy", rng.pick("NotRequired", "RestartContainer", "", "X"));
        }
        if (rng.percent(30)) {
            container.in("resources").map("limits").put(rng.pick("cpu", "memory"), "1");
        }
    }

    private void handlers(MutableObject pod) {
        MutableObject container = any(pod, rng);
        MutableObject handler;
        if (rng.percent(50)) {
            handler = container.in(rng.pick("livenessProbe", "readinessProbe", "startupProbe"));
        } else {
            handler = container.in("lifecycle").in(rng.pick("postStart", "preStop"));
        }
        List<String> kinds =
                new ArrayList<>(List.of("exec", "httpGet", "tcpSocket", handler.isOfType("Probe") ? "grpc" : "sleep"));
        kinds.forEach(handler::remove);
        for (String kind : kinds) {
            if (rng.percent(45)) {
                handler.set(kind, rng.percent(80) ? generator.valid(handler.in(kind).type) : RawJson.EMPTY_OBJECT);
            }
        }
    }

    private void fileKey(MutableObject pod) {
        MutableObject spec = pod.in("spec");
        MutableObject volume = spec.add("volumes").set("name", rng.pick("files", "files", "files2", "A"));
        if (rng.percent(70)) {
            volume.in("emptyDir");
        } else if (rng.percent(70)) {
            volume.in("configMap").set("name", "c");
        }
        MutableObject container = rng.percent(85) ? any(pod, rng) : another(spec, "ephemeralContainers", "dbg");
        MutableObject key = container.add("env").set("name", "K").in("valueFrom", "fileKeyRef");
        key.set("volumeName", rng.pick("files", "files", "none", ""))
                .set("path", "a")
                .set("key", rng.pick("K", "K", "", "a=b"));
    }
}
