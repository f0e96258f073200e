package dev.podwright.benchmarks;

import io.fabric8.kubernetes.client.utils.Serialization;

/** A whole process with fabric8, which builds and prints the pod. */
public final class ColdFabric8 {
    private ColdFabric8() {}

    /** Prints the pod. */
    public static void main(String[] args) {
        System.out.print(Serialization.asYaml(Fabric8WebPod.pod()));
    }
}
