package dev.podwright.validate.internal.bundle;

import dev.podwright.model.KubernetesObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which the objects of a bundle are rendered and applied: what others need comes first. Kinds that are not
 * listed, such as custom resources, come last. Objects of one kind stay in the order in which they were given.
 *
 * <p>The order of built-in kinds is Helm's: {@code InstallOrder} in {@code helm.sh/helm/v3/pkg/releaseutil}.
 */
public final class InstallOrder {
    private static final List<String> KINDS = List.of(
            "PriorityClass",
            "Namespace",
            "NetworkPolicy",
            "ResourceQuota",
            "LimitRange",
            "PodDisruptionBudget",
            "ServiceAccount",
            "Secret",
            "ConfigMap",
            "StorageClass",
            "PersistentVolume",
            "PersistentVolumeClaim",
            "CustomResourceDefinition",
            "ClusterRole",
            "ClusterRoleBinding",
            "Role",
            "RoleBinding",
            "Service",
            "DaemonSet",
            "Pod",
            "ReplicationController",
            "ReplicaSet",
            "Deployment",
            "HorizontalPodAutoscaler",
            "StatefulSet",
            "Job",
            "CronJob",
            "IngressClass",
            "Ingress",
            "APIService");

    private static final Map<String, Integer> RANKS = new HashMap<>();

    static {
        for (String kind : KINDS) {
            RANKS.put(kind, RANKS.size());
        }
    }

    private InstallOrder() {}

    /** The objects in this order. */
    public static List<KubernetesObject> of(List<? extends KubernetesObject> objects) {
        List<KubernetesObject> out = new ArrayList<>(objects);
        out.sort(Comparator.comparingInt(each -> rank(each.apiVersion(), each.kind())));
        return out;
    }

    /**
     * The place of a kind in this order, from 0. A custom resource whose kind has the name of a built-in one, such as
     * Calico's {@code NetworkPolicy}, is last, because its definition comes first.
     */
    public static int rank(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        boolean builtIn = group.indexOf('.') < 0 || group.endsWith(".k8s.io");
        return builtIn ? RANKS.getOrDefault(kind, KINDS.size()) : KINDS.size();
    }
}
