package dev.podwright.conformance.routes;

import dev.podwright.conformance.routes.ClusterObjects.Service;
import dev.podwright.conformance.routes.ClusterObjects.ServicePort;
import dev.podwright.conformance.routes.ClusterObjects.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A cluster in which a bundle was applied: controllers made their pods and gave them labels, and Services select pods of
 * their namespace.
 */
final class SimulatedCluster {
    private static final String OF_THE_REQUEST = "default";
    /** A value that is not known before the object is stored. */
    private static final String UNKNOWN = "*";

    private final List<Workload> workloads;
    private final Map<Workload, SimulatedPod> pods = new HashMap<>();
    private final Outcomes outcomes;

    SimulatedCluster(List<Workload> workloads, Outcomes outcomes) {
        this.workloads = workloads;
        this.outcomes = outcomes;
        for (Workload each : workloads) {
            if (!each.kind().equals("ReplicationController")) {
                pods.put(each, new SimulatedPod(each));
            }
        }
    }

    /** Where a port of a Service leads, in lines that begin with the workload. */
    List<String> route(Service service, ServicePort port) {
        List<String> out = new ArrayList<>();
        for (Workload each : selected(service)) {
            SimulatedPod pod = pods.get(each);
            if (pod != null) {
                int number = pod.findPort(port, service.type().equals("None"));
                String protocol = port.protocol().isEmpty() ? "TCP" : port.protocol();
                out.add(each.kind() + " " + each.name() + " " + pod.request(number, protocol, outcomes));
            }
        }
        if (out.isEmpty()) {
            outcomes.count(service.type().equals("ExternalName") ? "another host" : "no pod");
        } else if (out.size() > 1) {
            outcomes.count("several workloads");
        }
        return out;
    }

    /**
     * The workloads of which a Service selects a pod. If it selects none where the request's namespace is one of its own, the
     * bundle is applied with each of the namespaces that it names.
     */
    private Set<Workload> selected(Service service) {
        Set<Workload> out = selected(service, OF_THE_REQUEST);
        if (out.isEmpty()) {
            List<String> given = new ArrayList<>(List.of(service.namespace()));
            workloads.forEach(each -> given.add(each.namespace()));
            for (String each : given) {
                if (!each.isEmpty()) {
                    Set<Workload> more = selected(service, each);
                    if (!more.isEmpty()) {
                        outcomes.count("only in one namespace of the request");
                    }
                    out.addAll(more);
                }
            }
        }
        List<Workload> order = new ArrayList<>(workloads);
        order.retainAll(out);
        return new LinkedHashSet<>(order);
    }

    private Set<Workload> selected(Service service, String namespace) {
        Set<Workload> out = new LinkedHashSet<>();
        if (service.selector().isEmpty() || service.type().equals("ExternalName")) {
            return out;
        }
        for (Workload each : pods.keySet()) {
            if (effective(each.namespace(), namespace).equals(effective(service.namespace(), namespace))) {
                for (int i = 0; i < each.replicas(); i++) {
                    if (matches(service.selector(), labels(each, i))) {
                        if (!matches(service.selector(), each.labels())) {
                            outcomes.count("by a label of the controller");
                        }
                        out.add(each);
                        break;
                    }
                }
            }
        }
        return out;
    }

    private static String effective(String given, String request) {
        return given.isEmpty() ? request : given;
    }

    private static boolean matches(Map<String, String> selector, Map<String, String> labels) {
        return selector.entrySet().stream().allMatch(each -> {
            String value = labels.get(each.getKey());
            return value != null && (value.equals(each.getValue()) || value.equals(UNKNOWN));
        });
    }

    /** The labels of a pod: those of the template, and those that its controller gives. */
    private static Map<String, String> labels(Workload workload, int index) {
        Map<String, String> out = new HashMap<>(workload.labels());
        switch (workload.kind()) {
            case "Deployment", "ReplicaSet" -> out.put("pod-template-hash", UNKNOWN);
            case "StatefulSet" -> {
                out.put("controller-revision-hash", UNKNOWN);
                out.put("statefulset.kubernetes.io/pod-name", workload.name() + "-" + index);
                out.put("apps.kubernetes.io/pod-index", Integer.toString(index));
            }
            case "DaemonSet" -> {
                out.put("controller-revision-hash", UNKNOWN);
                out.put("pod-template-generation", "1");
            }
            case "Job", "CronJob" -> {
                String job = workload.kind().equals("Job") ? workload.name() : workload.name() + "-29000000";
                out.put("job-name", job);
                out.put("batch.kubernetes.io/job-name", job);
                out.put("batch.kubernetes.io/job-completion-index", Integer.toString(index));
            }
            default -> {}
        }
        return out;
    }
}
