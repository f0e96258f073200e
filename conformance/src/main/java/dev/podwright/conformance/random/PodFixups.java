package dev.podwright.conformance.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a pod of valid objects valid as a whole: references resolve, and fields that exclude each other do not occur
 * together.
 */
final class PodFixups {
    private final Rng rng;

    PodFixups(Rng rng) {
        this.rng = rng;
    }

    void apply(MutableObject pod) {
        MutableObject spec = pod.in("spec");
        spec.remove("ephemeralContainers");
        namespaces(spec);
        ObjectFixups.distinct(spec.objects("volumes"), "name", new HashSet<>());
        List<MutableObject> containers = spec.objects("containers");
        List<MutableObject> initContainers = spec.objects("initContainers");
        List<MutableObject> all = new ArrayList<>(containers);
        all.addAll(initContainers);
        ObjectFixups.distinct(all, "name", new HashSet<>());
        ObjectFixups.distinct(spec.objects("resourceClaims"), "name", new HashSet<>());
        boolean hostNetwork = spec.get("hostNetwork") == Boolean.TRUE;
        boolean never = spec.text("restartPolicy").equals("Never");
        Set<Object> hostPorts = new HashSet<>();
        for (MutableObject container : all) {
            ports(container, hostNetwork, hostPorts);
            mounts(spec, container);
            environment(spec, container);
            claims(spec, container);
            for (MutableObject policy : container.objects("resizePolicy")) {
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

    private void namespaces(MutableObject spec) {
        if (spec.get("hostUsers") == Boolean.FALSE) {
            spec.remove("hostNetwork", "hostPID", "hostIPC");
        }
        if (spec.get("hostPID") == Boolean.TRUE) {
            spec.remove("shareProcessNamespace");
        }
        if (spec.get("hostNetwork") == Boolean.TRUE || spec.get("setHostnameAsFQDN") == Boolean.TRUE) {
            spec.remove("hostnameOverride");
        }
        MutableObject security = spec.find("securityContext");
        if (security != null && security.has("sysctls")) {
            ObjectFixups.distinct(security.objects("sysctls"), "name", new HashSet<>());
            for (MutableObject sysctl : security.objects("sysctls")) {
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

    private void ports(MutableObject container, boolean hostNetwork, Set<Object> hostPorts) {
        Set<Object> names = new HashSet<>();
        Set<Object> own = new HashSet<>();
        for (MutableObject port : container.objects("ports")) {
            if (!names.add(port.text("name"))) {
                port.remove("name");
            }
            if (hostNetwork) {
                port.remove("hostPort");
                if (!hostPorts.add(String.valueOf(port.get("containerPort")))) {
                    port.set("containerPort", 20_000L + hostPorts.size());
                    hostPorts.add(String.valueOf(port.get("containerPort")));
                }
            } else if (port.has("hostPort") && !hostPorts.add(port.get("hostPort") + port.text("protocol"))) {
                port.remove("hostPort");
            }
            if (!own.add(port.get("containerPort") + port.text("protocol")) && rng.percent(80)) {
                port.set("protocol", "SCTP");
            }
        }
    }

    private void mounts(MutableObject spec, MutableObject container) {
        List<MutableObject> mounts = container.objects("volumeMounts");
        List<MutableObject> devices = container.objects("volumeDevices");
        if (!mounts.isEmpty() && spec.objects("volumes").isEmpty()) {
            spec.add("volumes").set("name", "data").in("emptyDir");
        }
        List<MutableObject> volumes = spec.objects("volumes");
        Set<String> paths = new HashSet<>();
        for (MutableObject mount : mounts) {
            mount.set("name", rng.pick(volumes).text("name"));
            if (!paths.add(mount.text("mountPath"))) {
                mount.set("mountPath", "/m" + paths.size());
                paths.add(mount.text("mountPath"));
            }
            if (mount.has("subPath") && !mount.text("subPath").isEmpty()) {
                mount.remove("subPathExpr");
            }
            if (rng.percent(4)) {
                mount.set("readOnly", true).set("recursiveReadOnly", "Enabled").remove("mountPropagation");
            }
        }
        int number = 0;
        for (MutableObject device : spec.get("hostUsers") == Boolean.FALSE ? List.<MutableObject>of() : devices) {
            String name = "block" + number++;
            if (spec.objects("volumes").stream().noneMatch(v -> v.text("name").equals(name))) {
                spec.add("volumes")
                        .set("name", name)
                        .in("persistentVolumeClaim")
                        .set("claimName", "disk");
            }
            device.set("name", name).set("devicePath", "/dev/block" + number);
        }
        if (spec.get("hostUsers") == Boolean.FALSE) {
            container.remove("volumeDevices");
        }
        mounts.stream().filter(m -> m.text("name").startsWith("block")).forEach(m -> {
            MutableObject volume = spec.add("volumes");
            volume.set("name", "d" + spec.objects("volumes").size()).in("emptyDir");
            m.set("name", volume.text("name"));
        });
    }

    private void environment(MutableObject spec, MutableObject container) {
        for (MutableObject env : container.objects("env")) {
            MutableObject from = env.find("valueFrom");
            MutableObject file = from == null ? null : from.find("fileKeyRef");
            if (file != null) {
                if (spec.objects("volumes").stream()
                        .noneMatch(v -> v.text("name").equals("files"))) {
                    spec.add("volumes").set("name", "files").in("emptyDir");
                }
                file.set("volumeName", "files");
            }
        }
    }

    private void claims(MutableObject spec, MutableObject container) {
        List<MutableObject> claims = spec.objects("resourceClaims");
        MutableObject resources = container.find("resources");
        if (!claims.isEmpty() && rng.percent(40)) {
            container.in("resources").add("claims").set("name", rng.pick(claims).text("name"));
        } else if (resources != null && resources.has("claims")) {
            resources.remove("claims");
        }
    }

    private void initContainer(MutableObject container) {
        boolean always = container.text("restartPolicy").equals("Always") || rng.percent(25);
        container.set("restartPolicy", always ? "Always" : null).remove("restartPolicyRules");
        if (!always) {
            container.remove("lifecycle", "livenessProbe", "readinessProbe", "startupProbe");
            for (MutableObject policy : container.objects("resizePolicy")) {
                policy.set("restartPolicy", "NotRequired");
            }
        }
    }

    private void resources(MutableObject spec) {
        MutableObject resources = spec.find("resources");
        if (resources == null) {
            return;
        }
        resources.remove("limits", "requests", "claims");
        for (String[] each :
                new String[][] {{"cpu", "32", "64"}, {"memory", "64Gi", "1Ti"}, {"hugepages-2Mi", "1Gi", "1Gi"}}) {
            boolean huge = each[0].startsWith("huge");
            if (rng.percent(huge ? 10 : 70)) {
                resources.map("limits").put(each[0], each[2]);
                if (huge || rng.percent(60)) {
                    resources.map("requests").put(each[0], each[1]);
                }
                if (huge) {
                    resources.map("limits").put("cpu", "64");
                }
            }
        }
    }

    private void operatingSystem(MutableObject spec, List<MutableObject> containers) {
        MutableObject os = spec.find("os");
        boolean windows = os != null && os.text("name").equals("windows");
        List<MutableObject> contexts = new ArrayList<>();
        if (spec.find("securityContext") != null) {
            contexts.add(spec.in("securityContext"));
        }
        containers.stream().filter(c -> c.has("securityContext")).forEach(c -> contexts.add(c.in("securityContext")));
        for (MutableObject context : contexts) {
            if (windows) {
                Object options = context.get("windowsOptions");
                Object nonRoot = context.get("runAsNonRoot");
                for (int i = 0; i < context.type.fields().size(); i++) {
                    context.set(i, null);
                }
                context.set("windowsOptions", options).set("runAsNonRoot", nonRoot);
            } else if (os != null) {
                context.remove("windowsOptions");
            }
        }
        if (windows) {
            spec.remove("hostUsers", "hostPID", "hostIPC", "shareProcessNamespace", "resources");
        }
    }

    private void rest(MutableObject pod, MutableObject spec) {
        if (spec.has("schedulingGates")) {
            spec.remove("nodeName");
            ObjectFixups.distinct(spec.objects("schedulingGates"), "name", new HashSet<>());
        }
        if (spec.text("dnsPolicy").equals("None")
                && spec.in("dnsConfig").list("nameservers").isEmpty()) {
            spec.in("dnsConfig").list("nameservers").add("1.1.1.1");
        }
        Map<String, MutableObject> constraints = new HashMap<>();
        for (MutableObject constraint : spec.objects("topologySpreadConstraints")) {
            constraints.put(constraint.text("topologyKey") + constraint.text("whenUnsatisfiable"), constraint);
        }
        if (!constraints.isEmpty()) {
            spec.set("topologySpreadConstraints", new ArrayList<Object>(constraints.values()));
        }
        if (spec.has("serviceAccountName") || spec.text("serviceAccount").isEmpty()) {
            spec.remove("serviceAccount");
        }
        pod.in("metadata").remove("resourceVersion");
    }
}
