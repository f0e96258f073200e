package dev.podwright.dsl;

import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.scheduling.PodAffinityTerm;
import dev.podwright.model.scheduling.Toleration;

/** Where sentences about nodes, neighbours and profiles begin. Part of {@link Pods}. */
abstract class PlacementStarts extends VolumeStarts {
    PlacementStarts() {}

    /** One and the same zone. */
    public static Topology zones() {
        return new Topology("topology.kubernetes.io/zone");
    }

    /** One and the same region. */
    public static Topology regions() {
        return new Topology("topology.kubernetes.io/region");
    }

    /** One and the same node. */
    public static Topology nodes() {
        return new Topology("kubernetes.io/hostname");
    }

    /** Nodes with one and the same value of this label. */
    public static Topology topology(String nodeLabel) {
        return new Topology(nodeLabel);
    }

    /** A label of nodes. */
    public static NodeProperty nodeLabel(String key) {
        return new NodeProperty(false, key);
    }

    /** The name of nodes. */
    public static NodeProperty nodeName() {
        return new NodeProperty(true, "metadata.name");
    }

    /** Other pods with a label. */
    public static OtherPods podsWith(String key, String value) {
        return new OtherPods(PodAffinityTerm.builder()
                .labelSelector(LabelSelector.builder().putMatchLabel(key, value).build())
                .build());
    }

    /** Other pods of whose labels all of this holds. */
    public static OtherPods podsWhere(LabelRule... rules) {
        OtherPods pods = new OtherPods(PodAffinityTerm.builder().build());
        for (LabelRule rule : rules) {
            pods = pods.and(rule);
        }
        return pods;
    }

    /** A label of pods. */
    public static LabelProperty podLabel(String key) {
        return new LabelProperty(key);
    }

    /** Taints of this key, whatever their value. */
    public static TolerationDraft taint(String key) {
        return new TolerationDraft(
                Toleration.builder().key(key).operator("Exists").build());
    }

    /** Taints of this key and value. */
    public static TolerationDraft taint(String key, String value) {
        return new TolerationDraft(
                Toleration.builder().key(key).operator("Equal").value(value).build());
    }

    /** Every taint. */
    public static TolerationDraft anyTaint() {
        return new TolerationDraft(Toleration.builder().operator("Exists").build());
    }

    /** The container runtime's own profile. */
    public static SecurityProfile runtimeDefault() {
        return new SecurityProfile("RuntimeDefault", null);
    }

    /** No limits by a profile. */
    public static SecurityProfile unconfined() {
        return new SecurityProfile("Unconfined", null);
    }

    /** A profile that is installed on the node. */
    public static SecurityProfile localhostProfile(String profile) {
        return new SecurityProfile("Localhost", profile);
    }
}
