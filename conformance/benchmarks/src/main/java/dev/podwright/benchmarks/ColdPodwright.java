package dev.podwright.benchmarks;

import dev.podwright.manifest.Manifests;

/** From nothing to printed YAML, with Podwright: built, validated and rendered. */
public final class ColdPodwright {
    private ColdPodwright() {}

    /** Prints the pod. */
    public static void main(String[] args) {
        System.out.print(Manifests.toYaml(WebPod.podwright().build()));
    }
}
