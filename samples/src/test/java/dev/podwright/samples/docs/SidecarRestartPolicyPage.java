package dev.podwright.samples.docs;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.ContainerDraft;

/** The code of docs/rules/sidecar/restart-policy.md. */
final class SidecarRestartPolicyPage {
    private SidecarRestartPolicyPage() {}

    static void fails() {
        ContainerDraft shipper = container("shipper", "fluent/fluent-bit:3.1").restartPolicy(NEVER);
        System.out.println(pod("shop")
                .container("app", "example.com/shop:1")
                .sidecar(shipper)
                .validate());
    }

    static void passes() {
        ContainerDraft shipper = container("shipper", "fluent/fluent-bit:3.1");
        System.out.println(pod("shop")
                .container("app", "example.com/shop:1")
                .sidecar(shipper)
                .validate());
    }
}
