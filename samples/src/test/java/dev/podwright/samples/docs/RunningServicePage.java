package dev.podwright.samples.docs;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.client.PodClient;
import dev.podwright.client.options.ApplyOptions;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.Results;
import dev.podwright.dsl.PodDraft;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.batch.Job;
import dev.podwright.validate.Bundle;
import java.time.Duration;
import java.util.List;

/** The code of the page about rollouts. */
final class RunningServicePage {
    /** The client of the test's cluster. */
    static PodClient client;

    private RunningServicePage() {}

    static Bundle shop(String version) {
        PodDraft pod = pod("shop")
                .label("app", "shop")
                .container(
                        "app",
                        "registry.example.com/shop:" + version,
                        c -> c.port("http", 8080)
                                .env("DB_PASSWORD", secretKeyRef("shop-db", "password"))
                                .requests(cpu("250m"), memory("512Mi"))
                                .limits(memory("512Mi"))
                                .readinessProbe(httpGet("/ready", "http")));

        return bundle(
                        secret("shop-db").stringData("password", "s3cr3t"),
                        deployment("shop").replicas(3).template(pod).rollingUpdate(maxSurge(1), maxUnavailable(0)),
                        service("shop").port(80).to(pod, "http"))
                .complete()
                .build();
    }

    static Results rollOut(Bundle bundle) {
        ApplyOptions options = ApplyOptions.standard().withInventory("shop").pruning();
        Results applied = client.apply(bundle, options);
        System.out.println(applied);
        return applied.isOk() ? client.waitUntilReady(bundle, WaitOptions.atMost(Duration.ofMinutes(2))) : applied;
    }

    static void first() {
        System.out.println(rollOut(shop("1.4.2")));
    }

    static void changed() {
        for (Result<KubernetesObject> each : client.diff(shop("1.5.0"))) {
            each.differences().forEach(System.out::println);
        }
        System.out.println(rollOut(shop("1.5.0")));
    }

    static void broken() {
        Results results = rollOut(shop("1.6.0-broken"));
        for (Result<KubernetesObject> failed : results.failed()) {
            System.out.println(failed.failure().message());
            System.out.println(client.rollout(failed.ref()).undo());
            System.out.println(client.waitUntilReady(failed.ref(), WaitOptions.atMost(Duration.ofMinutes(2))));
        }
    }

    static void operated() {
        ObjectRef shop = ObjectRef.of("apps/v1", "Deployment", "shop");
        System.out.println(client.rollout(shop).restart());
        System.out.println(client.scale(shop, 5));
        System.out.println(client.waitUntilReady(shop, WaitOptions.atMost(Duration.ofMinutes(2))));
    }

    static void jobs() {
        for (String version : List.of("exit-0", "exit-3")) {
            Job migration = job("migrate-" + version)
                    .backoffLimit(0)
                    .template(pod("migrate")
                            .restartPolicy(NEVER)
                            .container("migrate", "registry.example.com/migrate:" + version))
                    .build();
            client.apply(migration);
            System.out.println(client.waitUntilReady(migration, WaitOptions.atMost(Duration.ofMinutes(2))));
        }
    }

    static void deleted() {
        System.out.println(rollOut(Bundle.of()));
    }
}
