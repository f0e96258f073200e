package dev.podwright.conformance.routes;

import dev.podwright.conformance.routes.ClusterObjects.Container;
import dev.podwright.conformance.routes.ClusterObjects.ContainerPort;
import dev.podwright.conformance.routes.ClusterObjects.Listen;
import dev.podwright.conformance.routes.ClusterObjects.Service;
import dev.podwright.conformance.routes.ClusterObjects.ServicePort;
import dev.podwright.conformance.routes.ClusterObjects.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Random Services and workloads of few labels, names and ports, so that they often meet. */
final class RandomCluster {
    private static final String[] KINDS = {
        "Pod", "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "CronJob", "ReplicationController"
    };
    private static final String[] NAMESPACES = {"", "", "", "", "", "a", "b"};
    private static final String[] PROTOCOLS = {"", "", "", "", "", "TCP", "TCP", "UDP", "SCTP"};
    private static final String[] NAMES = {"http", "web", "grpc"};
    private static final String[] ADDRESSES = {
        "", "0.0.0.0", "[::]", "127.0.0.1", "127.0.0.1", "localhost", "[::1]", "$(POD_IP)", "$(POD_IP)"
    };

    private final SplittableRandom random;

    RandomCluster(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Between one and four workloads, some with the same labels. */
    List<Workload> workloads() {
        List<Workload> out = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            Map<String, String> labels = new LinkedHashMap<>();
            labels.put("app", one("x", "x", "x", "y"));
            if (random.nextBoolean()) {
                labels.put("tier", one("front", "back"));
            }
            out.add(new Workload(one(KINDS), "w" + i, one(NAMESPACES), labels, containers(), 2));
        }
        return out;
    }

    List<Service> services() {
        List<Service> out = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            List<ServicePort> ports = new ArrayList<>();
            for (int j = 1 + random.nextInt(3); j > 0; j--) {
                ports.add(new ServicePort("p" + j, 79 + random.nextInt(5), target(), one(PROTOCOLS)));
            }
            String type = one("", "", "", "", "", "", "None", "ExternalName");
            out.add(new Service("s" + i, one(NAMESPACES), selector(), type, ports));
        }
        return out;
    }

    private String target() {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "0";
            case 2, 3, 4 -> "\"" + one(NAMES) + "\"";
            case 5 -> one("\"80\"", "90", "91");
            default -> Integer.toString(79 + random.nextInt(5));
        };
    }

    private Map<String, String> selector() {
        Map<String, String> out = new LinkedHashMap<>();
        if (random.nextInt(12) == 0) {
            return out;
        }
        if (random.nextInt(8) > 0) {
            out.put("app", one("x", "x", "x", "y"));
        }
        if (random.nextInt(6) == 0) {
            out.put("tier", one("front", "back"));
        }
        if (out.isEmpty() || random.nextInt(6) == 0) {
            String name = "w" + (1 + random.nextInt(4));
            switch (random.nextInt(7)) {
                case 0 -> out.put("statefulset.kubernetes.io/pod-name", name + one("-0", "-1", "", "-x", "-"));
                case 1 -> out.put("apps.kubernetes.io/pod-index", one("0", "1", "x", ""));
                case 2 -> out.put(one("job-name", "batch.kubernetes.io/job-name"), name + one("", "-29000000", "-x"));
                case 3 -> out.put("pod-template-hash", "5c7588df");
                case 4 -> out.put("controller-revision-hash", "7f98d5");
                case 5 -> out.put("pod-template-generation", one("1", "x"));
                default -> out.put("batch.kubernetes.io/job-completion-index", one("0", "x"));
            }
        }
        return out;
    }

    private List<Container> containers() {
        List<Container> out = new ArrayList<>();
        int inits = random.nextInt(3);
        int mains = 1 + random.nextInt(3);
        for (int i = 0; i < inits; i++) {
            out.add(container(random.nextBoolean() ? ClusterObjects.INIT : ClusterObjects.SIDECAR, out.size()));
        }
        for (int i = 0; i < mains; i++) {
            out.add(container(ClusterObjects.MAIN, out.size()));
        }
        if (random.nextInt(6) == 0) {
            out.add(container(ClusterObjects.EPHEMERAL, out.size()));
        }
        return out;
    }

    private Container container(String role, int index) {
        List<ContainerPort> ports = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            ports.add(
                    new ContainerPort(random.nextInt(3) > 0 ? one(NAMES) : "", 80 + random.nextInt(3), one(PROTOCOLS)));
        }
        List<Listen> listening = new ArrayList<>();
        for (int i = random.nextInt(5) - 2; i > 0; i--) {
            listening.add(new Listen(one(ADDRESSES), 80 + random.nextInt(3)));
        }
        String listens = random.nextInt(6) == 0 ? 80 + random.nextInt(3) + one("", "/UDP") : "";
        return new Container(
                "c" + index,
                role,
                ports,
                listening,
                listens,
                random.nextInt(4) == 0 ? proxies() : "",
                random.nextInt(6) == 0 ? 80 + random.nextInt(3) : 0,
                random.nextInt(6) == 0 ? 80 + 10 * random.nextInt(2) : 0);
    }

    private String proxies() {
        StringBuilder out = new StringBuilder();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            out.append(out.isEmpty() ? "" : ",").append("c").append(random.nextInt(5));
            switch (random.nextInt(3)) {
                case 0 -> out.append(':').append(one(NAMES));
                case 1 -> out.append(':').append(80 + random.nextInt(3));
                default -> {}
            }
        }
        return out.toString();
    }

    private String one(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
