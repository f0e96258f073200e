package dev.podwright.conformance.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The objects of a simulated cluster, and their JSON. They are no types of the model, so that the simulation is independent. */
final class ClusterObjects {
    static final String INIT = "init";
    static final String SIDECAR = "sidecar";
    static final String MAIN = "main";
    static final String EPHEMERAL = "ephemeral";

    private ClusterObjects() {}

    /** A port of a container. An empty name or protocol is absent. */
    record ContainerPort(String name, int number, String protocol) {
        private String json() {
            return "{\"containerPort\":" + number + text("name", name) + text("protocol", protocol) + "}";
        }
    }

    /** An address and a port that the arguments say the container listens on. */
    record Listen(String address, int port) {}

    /**
     * A container.
     *
     * @param listens the port that an annotation declares, such as {@code 80/UDP}; empty where there is none
     * @param proxies what an annotation declares that it proxies; empty where there is none
     * @param upstream the port of localhost that an argument names; 0 where there is none
     * @param likely the port that an environment variable names; 0 where there is none
     */
    record Container(
            String name,
            String role,
            List<ContainerPort> ports,
            List<Listen> listening,
            String listens,
            String proxies,
            int upstream,
            int likely) {
        boolean stays() {
            return role.equals(SIDECAR) || role.equals(MAIN);
        }

        private String json() {
            List<String> args = new ArrayList<>();
            listening.forEach(
                    each -> args.add("\"--listen-" + args.size() + "=" + each.address + ":" + each.port + "\""));
            if (upstream > 0) {
                args.add("\"--upstream=http://127.0.0.1:" + upstream + "/\"");
            }
            return "{\"name\":\"" + name + "\",\"image\":\"example/i:1\",\"ports\":["
                    + ports.stream().map(ContainerPort::json).collect(Collectors.joining(",")) + "],\"args\":["
                    + String.join(",", args) + "]"
                    + (likely > 0 ? ",\"env\":[{\"name\":\"PORT\",\"value\":\"" + likely + "\"}]" : "")
                    + (role.equals(SIDECAR) ? ",\"restartPolicy\":\"Always\"" : "") + "}";
        }
    }

    /**
     * A pod, or a controller that makes pods.
     *
     * @param namespace empty where it is absent
     */
    record Workload(
            String kind,
            String name,
            String namespace,
            Map<String, String> labels,
            List<Container> containers,
            int replicas) {
        String json() {
            return switch (kind) {
                case "Pod" ->
                    "{\"apiVersion\":\"v1\",\"kind\":\"Pod\","
                            + podBody("\"name\":\"" + name + "\"" + text("namespace", namespace) + ",") + "}";
                case "Job" -> head("batch/v1") + "\"template\":{" + podBody("") + "}}}";
                case "CronJob" ->
                    head("batch/v1") + "\"schedule\":\"1 * * * *\",\"jobTemplate\":{\"spec\":{\"template\":{"
                            + podBody("") + "}}}}}";
                case "ReplicationController" -> head("v1") + "\"template\":{" + podBody("") + "}}}";
                default ->
                    head("apps/v1") + (kind.equals("DaemonSet") ? "" : "\"replicas\":" + replicas + ",")
                            + "\"selector\":{\"matchLabels\":" + map(labels) + "},\"template\":{" + podBody("") + "}}}";
            };
        }

        private String head(String apiVersion) {
            return "{\"apiVersion\":\"" + apiVersion + "\",\"kind\":\"" + kind + "\",\"metadata\":{\"name\":\"" + name
                    + "\"" + text("namespace", namespace) + "},\"spec\":{";
        }

        private String podBody(String metadata) {
            StringBuilder annotations = new StringBuilder();
            for (Container each : containers) {
                annotation(annotations, "listens.podwright.dev/" + each.name, each.listens);
                annotation(annotations, "proxies.podwright.dev/" + each.name, each.proxies);
            }
            return "\"metadata\":{" + metadata + "\"labels\":" + map(labels) + ",\"annotations\":{" + annotations
                    + "}},\"spec\":{\"initContainers\":[" + containers(INIT, SIDECAR) + "],\"containers\":["
                    + containers(MAIN) + "],\"ephemeralContainers\":[" + containers(EPHEMERAL) + "]}";
        }

        private String containers(String... roles) {
            return containers.stream()
                    .filter(each -> List.of(roles).contains(each.role))
                    .map(Container::json)
                    .collect(Collectors.joining(","));
        }

        private static void annotation(StringBuilder out, String key, String value) {
            if (!value.isEmpty()) {
                out.append(out.isEmpty() ? "" : ",").append("\"" + key + "\":\"" + value + "\"");
            }
        }
    }

    /**
     * A port of a Service.
     *
     * @param target the target port as JSON; empty where it is absent
     */
    record ServicePort(String name, int number, String target, String protocol) {
        private String json() {
            return "{\"port\":" + number + text("name", name) + text("protocol", protocol)
                    + (target.isEmpty() ? "" : ",\"targetPort\":" + target) + "}";
        }
    }

    /**
     * A Service.
     *
     * @param type {@code None} for a headless one
     */
    record Service(String name, String namespace, Map<String, String> selector, String type, List<ServicePort> ports) {
        String json() {
            String kind = switch (type) {
                case "None" -> "\"clusterIP\":\"None\",";
                case "ExternalName" -> "\"type\":\"ExternalName\",\"externalName\":\"example.com\",";
                default -> "";
            };
            return "{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{\"name\":\"" + name + "\""
                    + text("namespace", namespace) + "},\"spec\":{" + kind + "\"selector\":" + map(selector)
                    + ",\"ports\":["
                    + ports.stream().map(ServicePort::json).collect(Collectors.joining(",")) + "]}}";
        }
    }

    private static String text(String key, String value) {
        return value.isEmpty() ? "" : ",\"" + key + "\":\"" + value + "\"";
    }

    private static String map(Map<String, String> map) {
        return map.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":\"" + each.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
