package dev.podwright.manifest;

import dev.podwright.model.internal.text.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of Kubernetes' oldest groups, to which no one else can add any. A kind that is not among them is misspelled.
 *
 * <p>Upstream: the types that {@code k8s.io/api/core/v1}, {@code apps/v1} and {@code batch/v1} register, those that
 * {@code k8s.io/apimachinery/pkg/apis/meta/v1} registers in {@code v1}, and {@code Config} of kubectl's own files.
 */
final class BuiltInKinds {
    private static final Map<String, Set<String>> KINDS = Map.of(
            "v1",
            kinds(
                    List.of(
                            "ComponentStatus",
                            "ConfigMap",
                            "Endpoints",
                            "Event",
                            "LimitRange",
                            "Namespace",
                            "Node",
                            "PersistentVolume",
                            "PersistentVolumeClaim",
                            "Pod",
                            "PodTemplate",
                            "ReplicationController",
                            "ResourceQuota",
                            "Secret",
                            "Service",
                            "ServiceAccount"),
                    List.of(
                            "List",
                            "Binding",
                            "RangeAllocation",
                            "SerializedReference",
                            "PodStatusResult",
                            "NodeProxyOptions",
                            "PodAttachOptions",
                            "PodExecOptions",
                            "PodLogOptions",
                            "PodPortForwardOptions",
                            "PodProxyOptions",
                            "ServiceProxyOptions",
                            "Status",
                            "APIVersions",
                            "APIGroup",
                            "APIGroupList",
                            "APIResourceList",
                            "WatchEvent",
                            "CreateOptions",
                            "DeleteOptions",
                            "GetOptions",
                            "ListOptions",
                            "PatchOptions",
                            "UpdateOptions",
                            "Config")),
            "apps/v1",
            kinds(List.of("ControllerRevision", "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"), List.of()),
            "batch/v1",
            kinds(List.of("CronJob", "Job"), List.of()));

    /** Versions that had some of the kinds before, and that no server has any more. */
    private static final Set<String> FORMER =
            Set.of("extensions/v1beta1", "apps/v1beta1", "apps/v1beta2", "batch/v1beta1", "batch/v2alpha1");

    private BuiltInKinds() {}

    private static Set<String> kinds(List<String> listed, List<String> others) {
        Set<String> out = new TreeSet<>(others);
        for (String kind : listed) {
            out.add(kind);
            out.add(kind + "List");
        }
        return out;
    }

    /** Whether the server of a version with a closed set of kinds has no such kind. */
    static boolean isUnknown(String apiVersion, String kind) {
        Set<String> kinds = KINDS.get(apiVersion);
        return kinds != null && !kinds.contains(kind);
    }

    /** Whether it is a version whose objects are kept as they are, for tools that deal with old manifests. */
    static boolean isFormer(String apiVersion) {
        return FORMER.contains(apiVersion);
    }

    /** What to write instead of an unknown kind: in the same version, or in the one that has it; null if nothing is near. */
    static @Nullable String suggestion(String apiVersion, String kind) {
        for (Map.Entry<String, Set<String>> each : KINDS.entrySet()) {
            if (each.getValue().contains(kind)) {
                return "apiVersion: " + each.getKey();
            }
        }
        String near = Nearest.name(kind, KINDS.getOrDefault(apiVersion, Set.of()));
        return near == null ? null : "kind: " + near;
    }
}
