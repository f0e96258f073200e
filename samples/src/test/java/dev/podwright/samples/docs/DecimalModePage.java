package dev.podwright.samples.docs;

import static dev.podwright.dsl.Pods.*;

/** The code of docs/rules/volume/decimal-mode.md. */
final class DecimalModePage {
    private DecimalModePage() {}

    static void fails() {
        System.out.println(pod("shop")
                .container(
                        "app",
                        "example.com/shop:1",
                        c -> c.volumeMount(secret("shop-tls").defaultMode(440), "/etc/tls"))
                .validate());
    }

    static void passes() {
        System.out.println(pod("shop")
                .container(
                        "app",
                        "example.com/shop:1",
                        c -> c.volumeMount(secret("shop-tls").defaultMode(0440), "/etc/tls")
                                .volumeMount(secret("shop-ca").defaultMode("0444"), "/etc/ca"))
                .validate());
    }
}
