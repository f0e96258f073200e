package dev.podwright.conformance.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a pod of sound parts sound as a whole: what refers to something finds it, what excludes each other is not together. */
final class Harmony {
    private final Draw draw;

    Harmony(Draw draw) {
        this.draw = draw;
    }

    void harmonize(Node pod) {
        Node spec = pod.in("spec");
        spec.drop("ephemeralContainers");
        namespaces(spec);
        Settle.distinct(spec.nodes("volumes"), "name", new HashSet<>());
        List<Node> containers = spec.nodes("containers");
        List<Node> initContainers = spec.nodes("initContainers");
        List<Node> all = new ArrayList<>(containers);
        all.addAll(initContainers);
        Settle.distinct(all, "name", new HashSet<>());
        Settle.distinct(spec.nodes("resourceClaims"), "name", new HashSet<>());
        boolean hostNetwork = spec.get("hostNetwork") == Boolean.TRUE;
        boolean never = spec.text("restartPolicy").equals("Never");
        Set<Object> hostPorts = new HashSet<>();
        for (Node container : all) {
            ports(container, hostNetwork, hostPorts);
            mounts(spec, container);
            environment(spec, container);
            claims(spec, container);
            for (Node policy : container.nodes("resizePolicy")) {
                if (never) {
                    policy.set("restartPolicy", "NotRequired");
                }
            }
        }
        initContainers.forEach(this::initContainer);
        resources(spec);
        operatingSystem(spec, all);
        rest(pod, spec);
    }

    private void namespaces(Node spec) {
        if (spec.get("hostUsers") == Boolean.FALSE) {
            spec.drop("hostNetwork", "hostPID", "hostIPC");
        }
        if (spec.get("hostPID") == Boolean.TRUE) {
            spec.drop("shareProcessNamespace");
        }
        if (spec.get("hostNetwork") == Boolean.TRUE || spec.get("setHostnameAsFQDN") == Boolean.TRUE) {
            spec.drop("hostnameOverride");
        }
        Node security = spec.find("securityContext");
        if (security != null && security.has("sysctls")) {
            Settle.distinct(security.nodes("sysctls"), "name", new HashSet<>());
            for (Node sysctl : security.nodes("sysctls")) {
                String name = sysctl.text("name");
                if (name.startsWith("n") && !name.startsWith("net")) {
                    sysctl.set("name", "a." + name);
                } else if ((spec.has("hostNetwork") && name.startsWith("net."))
                        || (spec.has("hostIPC") && name.startsWith("kernel."))) {
                    sysctl.set("name", "vm." + name);
                }
            }
        }
    }

    private void ports(Node container, boolean hostNetwork, Set<Object> hostPorts) {
        Set<Object> names = new HashSet<>();
        Set<Object> own = new HashSet<>();
        for (Node port : container.nodes("ports")) {
            if (!names.add(port.text("name"))) {
                port.drop("name");
            }
            if (hostNetwork) {
                port.drop("hostPort");
                if (!hostPorts.add(String.valueOf(port.get("containerPort")))) {
                    port.set("containerPort", 20_000L + hostPorts.size());
                    hostPorts.add(String.valueOf(port.get("containerPort")));
                }
            } else if (port.has("hostPort") && !hostPorts.add(port.get("hostPort") + port.text("protocol"))) {
                port.drop("hostPort");
            }
            if (!own.add(port.get("containerPort") + port.text("protocol")) && draw.percent(80)) {
                port.set("protocol", "SCTP");
            }
        }
    }

    private void mounts(Node spec, Node container) {
        List<Node> mounts = container.nodes("volumeMounts");
        List<Node> devices = container.nodes("volumeDevices");
        if (!mounts.isEmpty() && spec.nodes("volumes").isEmpty()) {
            spec.add("volumes").set("name", "data").in("emptyDir");
        }
        List<Node> volumes = spec.nodes("volumes");
        Set<String> paths = new HashSet<>();
        for (Node mount : mounts) {
            mount.set("name", draw.of(volumes).text("name"));
            if (!paths.add(mount.text("mountPath"))) {
                mount.set("mountPath", "/m" + paths.size());
                paths.add(mount.text("mountPath"));
            }
            if (mount.has("subPath") && !mount.text("subPath").isEmpty()) {
                mount.drop("subPathExpr");
            }
            if (draw.percent(4)) {
                mount.set("readOnly", true).set("recursiveReadOnly", "Enabled").drop("mountPropagation");
            }
        }
        int number = 0;
        for (Node device : spec.get("hostUsers") == Boolean.FALSE ? List.<Node>of() : devices) {
            String name = "block" + number++;
            if (spec.nodes("volumes").stream().noneMatch(v -> v.text("name").equals(name))) {
                spec.add("volumes")
                        .set("name", name)
                        .in("persistentVolumeClaim")
                        .set("claimName", "disk");
            }
            device.set("name", name).set("devicePath", "/dev/block" + number);
        }
        if (spec.get("hostUsers") == Boolean.FALSE) {
            container.drop("volumeDevices");
        }
        mounts.stream().filter(m -> m.text("name").startsWith("block")).forEach(m -> {
            Node volume = spec.add("volumes");
            volume.set("name", "d" + spec.nodes("volumes").size()).in("emptyDir");
            m.set("name", volume.text("name"));
        });
    }

    private void environment(Node spec, Node container) {
        for (Node env : container.nodes("env")) {
            Node from = env.find("valueFrom");
            Node file = from == null ? null : from.find("fileKeyRef");
            if (file != null) {
                if (spec.nodes("volumes").stream().noneMatch(v -> v.text("name").equals("files"))) {
                    spec.add("volumes").set("name", "files").in("emptyDir");
                }
                file.set("volumeName", "files");
            }
        }
    }

    private void claims(Node spec, Node container) {
        List<Node> claims = spec.nodes("resourceClaims");
        Node resources = container.find("resources");
        if (!claims.isEmpty() && draw.percent(40)) {
            container.in("resources").add("claims").set("name", draw.of(claims).text("name"));
        } else if (resources != null && resources.has("claims")) {
            resources.drop("claims");
        }
    }

    private void initContainer(Node container) {
        boolean always = container.text("restartPolicy").equals("Always") || draw.percent(25);
        container.set("restartPolicy", always ? "Always" : null).drop("restartPolicyRules");
        if (!always) {
            container.drop("lifecycle", "livenessProbe", "readinessProbe", "startupProbe");
            for (Node policy : container.nodes("resizePolicy")) {
                policy.set("restartPolicy", "NotRequired");
            }
        }
    }

    private void resources(Node spec) {
        Node resources = spec.find("resources");
        if (resources == null) {
            return;
        }
        resources.drop("limits", "requests", "claims");
        for (String[] each :
                new String[][] {{"cpu", "32", "64"}, {"memory", "64Gi", "1Ti"}, {"hugepages-2Mi", "1Gi", "1Gi"}}) {
            boolean huge = each[0].startsWith("huge");
            if (draw.percent(huge ? 10 : 70)) {
                resources.map("limits").put(each[0], each[2]);
                if (huge || draw.percent(60)) {
                    resources.map("requests").put(each[0], each[1]);
                }
                if (huge) {
                    resources.map("limits").put("cpu", "64");
                }
            }
        }
    }

    private void operatingSystem(Node spec, List<Node> containers) {
        Node os = spec.find("os");
        boolean windows = os != null && os.text("name").equals("windows");
        List<Node> contexts = new ArrayList<>();
        if (spec.find("securityContext") != null) {
            contexts.add(spec.in("securityContext"));
        }
        containers.stream().filter(c -> c.has("securityContext")).forEach(c -> contexts.add(c.in("securityContext")));
        for (Node context : contexts) {
            if (windows) {
                Object options = context.get("windowsOptions");
                Object nonRoot = context.get("runAsNonRoot");
                for (int i = 0; i < context.type.fields().size(); i++) {
                    context.set(i, null);
                }
                context.set("windowsOptions", options).set("runAsNonRoot", nonRoot);
            } else if (os != null) {
                context.drop("windowsOptions");
            }
        }
        if (windows) {
            spec.drop("hostUsers", "hostPID", "hostIPC", "shareProcessNamespace", "resources");
        }
    }

    private void rest(Node pod, Node spec) {
        if (spec.has("schedulingGates")) {
            spec.drop("nodeName");
            Settle.distinct(spec.nodes("schedulingGates"), "name", new HashSet<>());
        }
        if (spec.text("dnsPolicy").equals("None")
                && spec.in("dnsConfig").list("nameservers").isEmpty()) {
            spec.in("dnsConfig").list("nameservers").add("1.1.1.1");
        }
        Map<String, Node> constraints = new HashMap<>();
        for (Node constraint : spec.nodes("topologySpreadConstraints")) {
            constraints.put(constraint.text("topologyKey") + constraint.text("whenUnsatisfiable"), constraint);
        }
        if (!constraints.isEmpty()) {
            spec.set("topologySpreadConstraints", new ArrayList<Object>(constraints.values()));
        }
        if (spec.has("serviceAccountName") || spec.text("serviceAccount").isEmpty()) {
            spec.drop("serviceAccount");
        }
        pod.in("metadata").drop("resourceVersion");
    }
}
