package dev.podwright.client.cluster;

import static dev.podwright.client.cluster.ShopManifests.firstShop;
import static dev.podwright.client.cluster.ShopManifests.shop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.PodClient;
import dev.podwright.client.options.ApplyOptions;
import dev.podwright.client.options.DeleteOptions;
import dev.podwright.client.options.ListOptions;
import dev.podwright.client.options.Propagation;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.LiveObject;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.Results;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.validate.Bundle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bundle from its first version to its deletion, on a cluster with controllers. Prints what each step took. */
@NullUnmarked
@ExtendWith(SharedControlPlane.class)
class RolloutIT {
    private static final WaitOptions WAIT =
            WaitOptions.atMost(Duration.ofMinutes(2)).withPatience(Duration.ofSeconds(2));
    private static final ApplyOptions PRUNING =
            ApplyOptions.standard().withInventory("shop").pruning();
    private static final ObjectRef DEPLOYMENT = ObjectRef.of("apps/v1", "Deployment", "shop");

    private final String namespace = SharedControlPlane.get().newNamespace("");
    private final PodClient client = SharedControlPlane.get().client("shop-deployer", namespace);
    private final List<String> steps = new ArrayList<>();

    private <T> T timed(String step, Supplier<T> call) {
        long start = System.nanoTime();
        T out = call.get();
        steps.add(step + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
        return out;
    }

    @Test
    void a_bundle_rolls_out_rolls_over_breaks_recovers_and_is_deleted() {
        Bundle first = firstShop("example.com/shop:1");
        KubernetesObject bystander =
                ShopManifests.manifest("{apiVersion: v1, kind: ConfigMap, metadata: {name: bystander}, data: {a: b}}");
        client.apply(bystander).orThrow();

        Results applied = timed("apply", () -> client.apply(first, PRUNING));
        assertThat(applied.all())
                .as(applied.toString())
                .extracting(Result::outcome)
                .containsOnly(Outcome.CREATED);
        assertThat(applied.all()).hasSameSizeAs(first.objects());
        Results ready = timed("first rollout", () -> client.waitUntilReady(first, WAIT));
        assertThat(ready.isOk()).as(ready.toString()).isTrue();
        assertThat(images()).isEqualTo(Map.of("example.com/shop:1", 3));

        Bundle second = shop("example.com/shop:2");
        Results again = timed("apply of the second version", () -> client.apply(second, PRUNING));
        assertThat(again.isOk()).as(again.toString()).isTrue();
        assertThat(again.all())
                .filteredOn(each -> each.outcome() == Outcome.DELETED)
                .extracting(each -> each.ref().kind() + " " + each.ref().name())
                .containsExactlyInAnyOrder("CronJob shop-report", "ConfigMap shop-legacy");
        Results over = timed("second rollout", () -> client.waitUntilReady(second, WAIT));
        assertThat(over.isOk()).as(over.toString()).isTrue();
        assertThat(images()).isEqualTo(Map.of("example.com/shop:2", 3));

        Bundle third = shop("example.com/shop:3-broken");
        client.apply(third, PRUNING);
        Results broken = timed("report of the broken image", () -> client.waitUntilReady(third, WAIT));
        assertThat(broken.failed()).hasSize(1);
        assertThat(broken.failed().get(0).ref().kind()).isEqualTo("Deployment");
        assertThat(broken.failed().get(0).failure().kind()).isEqualTo(FailureKind.CANNOT_BE_READY);
        assertThat(broken.failed().get(0).failure().message())
                .contains("container \"app\": its image cannot be pulled (")
                .contains("example.com/shop:3-broken");
        assertThat(images()).containsEntry("example.com/shop:2", 3);

        Result<KubernetesObject> undone =
                timed("undo", () -> client.rollout(DEPLOYMENT).undo());
        assertThat(undone.isOk()).as(undone.toString()).isTrue();
        Result<KubernetesObject> recovered = timed("recovery", () -> client.waitUntilReady(DEPLOYMENT, WAIT));
        assertThat(recovered.outcome()).as(recovered.toString()).isEqualTo(Outcome.READY);
        assertThat(images()).isEqualTo(Map.of("example.com/shop:2", 3));
        Results repeated = client.apply(second, PRUNING);
        assertThat(repeated.all())
                .as(repeated.toString())
                .allMatch(each -> each.isOk() && each.outcome() != Outcome.DELETED);
        assertThat(client.waitUntilReady(DEPLOYMENT, WAIT).isOk()).isTrue();
        assertThat(images()).isEqualTo(Map.of("example.com/shop:2", 3));

        Results deleted = timed(
                "deletion",
                () -> client.delete(
                        second,
                        DeleteOptions.standard()
                                .withPropagation(Propagation.FOREGROUND)
                                .withWait()));
        assertThat(deleted.all())
                .as(deleted.toString())
                .extracting(Result::outcome)
                .containsOnly(Outcome.DELETED);
        Results nothing = client.apply(Bundle.of(), PRUNING);
        assertThat(nothing.isOk()).as(nothing.toString()).isTrue();
        assertThat(Leftovers.of(client, "ConfigMap bystander")).containsExactly("ConfigMap bystander");
        System.out.println("RolloutIT, " + first.objects().size() + " objects: " + String.join(", ", steps));
    }

    /** How many pods there are of each image of the application, without those that are being deleted. */
    private Map<String, Integer> images() {
        Map<String, Integer> out = new TreeMap<>();
        for (LiveObject<Pod> pod :
                client.listPods(ListOptions.labels("app=shop")).orThrow()) {
            if (!pod.isTerminating()) {
                out.merge(pod.object().spec().containers().get(0).image(), 1, Integer::sum);
            }
        }
        return out;
    }
}
