package dev.podwright.samples;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.InvalidPodException;
import dev.podwright.dsl.PodDraft;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;

/** The shop with two mistakes: prints what is wrong, where it was written, and what to do about it. */
public final class RejectedPod {
    private RejectedPod() {}

    static PodDraft wrong() {
        return ShopPod.shop().inContainer("app", c -> c.port("admin", 8443).requests(memory("1Gi")));
    }

    /** Prints the report that build() refuses with. */
    public static void main(String[] args) {
        try {
            Pod pod = wrong().build();
            System.out.print(Manifests.toYaml(pod));
        } catch (InvalidPodException e) {
            System.out.println(e.getMessage());
        }
    }
}
