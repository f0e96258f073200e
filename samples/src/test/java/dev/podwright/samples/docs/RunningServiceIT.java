package dev.podwright.samples.docs;

import dev.podwright.client.PodClient;
import dev.podwright.client.cluster.ControlPlane;
import dev.podwright.client.cluster.SharedControlPlane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs the code of the page about rollouts on a cluster with controllers, and compares the page with the output. */
@ExtendWith(SharedControlPlane.class)
class RunningServiceIT {
    @Test
    void the_output_of_the_page_is_real() {
        ControlPlane cluster = SharedControlPlane.get();
        try (PodClient client = cluster.client("shop-deployer", cluster.newNamespace("shop", ""))) {
            RunningServicePage.client = client;
            GuidePage page = GuidePage.RUNNING_SERVICE;
            page.doc().assertIs(page.withOutput(RunningServiceIT::withoutRandomNames));
        }
    }

    /** The controllers end the names of pods with random letters. */
    private static String withoutRandomNames(String output) {
        return output.replaceAll("(Pod|pod) (shop/)?([a-z0-9-]+)-[bcdfghjklmnpqrstvwxz2456789]{5}\\b", "$1 $2$3-x7k2p");
    }
}
