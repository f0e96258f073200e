package dev.podwright.samples;

import dev.podwright.client.Deletion;
import dev.podwright.client.ObjectRef;
import dev.podwright.client.PodClient;
import dev.podwright.client.Result;
import dev.podwright.client.Waiting;
import dev.podwright.model.Pod;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/**
 * Puts the shop on the cluster that kubectl would use: applies it, waits until it is ready, shows that a second apply
 * would change nothing, and deletes it.
 */
public final class ShopOnCluster {
    private ShopOnCluster() {}

    /** Runs it; exits with 1 where the shop does not become ready. */
    public static void main(String[] args) throws IOException {
        if (!run(PodClient.discover("podwright-samples"), System.out)) {
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
                ObjectRef.of(shop), Waiting.atMost(Duration.ofMinutes(2)).telling(out::println));
        out.println(ready);
        out.println("a second apply changes: " + client.diff(shop).orThrow().differences());
        out.println(client.delete(ObjectRef.of(shop), Deletion.standard().waiting()));
        return ready.isOk();
    }
}
