package dev.podwright.samples;

import dev.podwright.client.PodClient;
import dev.podwright.client.options.ApplyOptions;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.Results;
import dev.podwright.model.KubernetesObject;
import dev.podwright.validate.Bundle;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/**
 * Rolls the shop out on the cluster that kubectl would use, updates it, and deletes it. A version that does not become
 * ready is undone, so that the one before goes on running.
 */
public final class ShopRollout {
    private static final ObjectRef DEPLOYMENT = ObjectRef.of("apps/v1", "Deployment", "shop");
    private static final ApplyOptions OPTIONS =
            ApplyOptions.standard().withInventory("shop").pruning();
    private static final WaitOptions WAIT = WaitOptions.atMost(Duration.ofMinutes(2));

    private final PodClient client;
    private final PrintStream out;

    private ShopRollout(PodClient client, PrintStream out) {
        this.client = client;
        this.out = out;
    }

    /** Rolls out each version that is named, one after the other; exits with 1 if the last one was undone. */
    public static void main(String[] args) throws IOException {
        if (!run(PodClient.connect("podwright-samples"), System.out, args)) {
            System.exit(1);
        }
    }

    static boolean run(PodClient client, PrintStream out, String... versions) {
        ShopRollout rollout = new ShopRollout(client, out);
        boolean ok = true;
        for (String version : versions) {
            ok = rollout.update(version);
        }
        rollout.delete();
        return ok;
    }

    private static Bundle shop(String version) {
        return ShopBundle.shop(ShopPod.shop(version), "{\"auths\":{}}", "not-shown")
                .build();
    }

    /** Whether this version runs at the end. */
    private boolean update(String version) {
        out.println("== version " + version);
        Results applied = client.apply(shop(version), OPTIONS);
        out.println(applied);
        Result<KubernetesObject> ready = client.waitUntilReady(DEPLOYMENT, WAIT);
        out.println(ready);
        if (applied.isOk() && ready.isOk()) {
            return true;
        }
        out.println(client.rollout(DEPLOYMENT).undo());
        out.println(client.waitUntilReady(DEPLOYMENT, WAIT));
        return false;
    }

    private void delete() {
        out.println("== end");
        // An empty bundle: all that the inventory lists is pruned.
        out.println(client.apply(Bundle.of(), OPTIONS));
    }
}
