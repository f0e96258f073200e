package dev.podwright.benchmarks;

import dev.podwright.manifest.Manifests;

/** A whole process with Podwright, which builds, validates and prints the pod. */
public final class ColdPodwright {
    private ColdPodwright() {}

    /** Prints the pod. */
    public static void main(String[] args) {
        System.out.print(Manifests.toYaml(WebPod.podwright().build()));
    }
}
