package dev.podwright.client.cluster;

import dev.podwright.client.PodClient;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.options.ListOptions;
import dev.podwright.client.result.LiveObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;

/** What is in a namespace. */
@NullUnmarked
final class Leftovers {
    /** All kinds of objects that a workload, a bundle or a controller for them can create. */
    private static final List<List<String>> KINDS = List.of(
            List.of("v1", "Pod"),
            List.of("v1", "Service"),
            List.of("v1", "ConfigMap"),
            List.of("v1", "Secret"),
            List.of("v1", "PersistentVolumeClaim"),
            List.of("apps/v1", "Deployment"),
            List.of("apps/v1", "ReplicaSet"),
            List.of("apps/v1", "StatefulSet"),
            List.of("apps/v1", "DaemonSet"),
            List.of("apps/v1", "ControllerRevision"),
            List.of("batch/v1", "Job"),
            List.of("batch/v1", "CronJob"),
            List.of("discovery.k8s.io/v1", "EndpointSlice"));

    private Leftovers() {}

    /**
     * The objects in the namespace of a client, as kind and name, but the certificate that each namespace has. Waits up
     * to half a minute for the garbage collector.
     */
    static Set<String> of(PodClient client, String... expected) {
        Set<String> wanted = new TreeSet<>(List.of(expected));
        Set<String> found = list(client);
        for (int i = 0; i < 100 && !found.equals(wanted); i++) {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return found;
            }
            found = list(client);
        }
        return found;
    }

    private static Set<String> list(PodClient client) {
        Set<String> out = new TreeSet<>();
        for (List<String> kind : KINDS) {
            for (LiveObject<?> each :
                    client.list(kind.get(0), kind.get(1), ListOptions.all()).orThrow()) {
                String name = each.object().metadata().name();
                if (!name.equals("kube-root-ca.crt")) {
                    out.add(kind.get(1) + " " + name);
                }
            }
        }
        return out;
    }

    /** The pods and ReplicaSets of which no owner exists, and the pods that have no owner. */
    static List<String> orphans(PodClient client) {
        Map<String, List<String>> ownersByName = new TreeMap<>();
        Set<String> uids = new HashSet<>();
        for (List<String> kind : KINDS) {
            for (LiveObject<?> each :
                    client.list(kind.get(0), kind.get(1), ListOptions.all()).orThrow()) {
                uids.add(each.uid());
                if (kind.get(1).equals("Pod") || kind.get(1).equals("ReplicaSet")) {
                    ownersByName.put(
                            kind.get(1) + " " + each.object().metadata().name(),
                            JsonObjects.objects(JsonObjects.at(each.json(), "metadata", "ownerReferences")).stream()
                                    .map(owner -> JsonObjects.text(owner, "uid"))
                                    .toList());
                }
            }
        }
        return ownersByName.entrySet().stream()
                .filter(each -> each.getValue().stream().noneMatch(uids::contains))
                .map(Map.Entry::getKey)
                .toList();
    }
}
