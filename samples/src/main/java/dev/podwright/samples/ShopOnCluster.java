package dev.podwright.samples;

import dev.podwright.client.PodClient;
import dev.podwright.client.options.DeleteOptions;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Result;
import dev.podwright.model.Pod;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/**
 * Applies the shop to the cluster that kubectl would use, waits until it is ready, shows that a second apply would change
 * nothing, and deletes it.
 */
public final class ShopOnCluster {
    private ShopOnCluster() {}

    /** Runs the sample; exits with 1 if the shop does not become ready. */
    public static void main(String[] args) throws IOException {
        if (!run(PodClient.connect("podwright-samples"), System.out)) {
            System.exit(1);
        }
    }

    static boolean run(PodClient client, PrintStream out) {
        Pod shop = ShopPod.shop().build();
        Result<Pod> applied = client.apply(shop);
        out.println(applied);
        if (!applied.isOk()) {
            return false;
        }
        Result<Pod> ready = client.waitUntilReady(
                shop, WaitOptions.atMost(Duration.ofMinutes(2)).onProgress(out::println));
        out.println(ready);
        out.println("a second apply changes: " + client.diff(shop).orThrow().differences());
        out.println(client.delete(ObjectRef.of(shop), DeleteOptions.standard().withWait()));
        return ready.isOk();
    }
}
