package dev.podwright.samples.docs;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.CronJobDraft;
import dev.podwright.dsl.DeploymentDraft;
import dev.podwright.dsl.PodDraft;
import dev.podwright.dsl.ServiceDraft;
import dev.podwright.dsl.source.ConfigMapDraft;
import dev.podwright.dsl.source.SecretDraft;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.apps.Deployment;
import java.util.Map;

/** The code of the page about workloads and Services. */
final class WorkloadsPage {
    private WorkloadsPage() {}

    static PodDraft shop() {
        return pod("shop")
                .label("app", "shop")
                .container("app", "registry.example.com/shop:1.4.2", c -> c.port("http", 8080))
                .sidecar("proxy", "registry.example.com/nginx:1.27", s -> s.port("web", 8443));
    }

    static void deployed() {
        DeploymentDraft shop =
                deployment("shop").replicas(3).template(shop()).rollingUpdate(maxSurge(1), maxUnavailable(0));
        ServiceDraft service = service("shop").port(443).to(shop, "web");

        System.out.print(shop.toYaml());
        System.out.println("---");
        System.out.print(service.toYaml());
    }

    static void selector() {
        PodDraft worker = pod().container("worker", "example.com/worker:1");

        System.out.println(
                deployment("worker").template(worker).build().spec().selector().matchLabels());
        System.out.println(deployment("worker")
                .template(worker.label("app.kubernetes.io/name", "shop").label("tier", "back"))
                .selector(Map.of("tier", "back"))
                .build()
                .spec()
                .selector()
                .matchLabels());
    }

    static void refused() {
        System.out.println(job("migrate")
                .template(pod().container("migrate", "example.com/migrations:7"))
                .backoffLimit(-1)
                .validate());
        System.out.println(service("shop").port(443).to(shop(), "https").validate());
    }

    static void database() {
        PodDraft db = pod("db")
                .label("app", "db")
                .container(
                        "db", "postgres:17", c -> c.port("pg", 5432).volumeMount("data", "/var/lib/postgresql/data"));

        System.out.print(statefulSet("db")
                .serviceName("db")
                .template(db)
                .volumeClaimTemplate(
                        "data",
                        c -> c.accessModes(READ_WRITE_ONCE)
                                .storageClassName("fast")
                                .requests(storage("10Gi")))
                .toYaml());
        System.out.println("---");
        System.out.print(service("db").headless().port("pg", 5432).to(db).toYaml());
    }

    static void jobs() {
        PodDraft report = pod("report").restartPolicy(NEVER).container("report", "example.com/report:1");
        CronJobDraft nightly = cronJob("report")
                .schedule("0 6 * * 1-5")
                .timeZone("Europe/Berlin")
                .concurrencyPolicy(FORBID)
                .jobTemplate(job().backoffLimit(2)
                        .ttlAfterFinished(hours(12))
                        .podFailurePolicy(r -> r.action(FAIL_JOB).onExitCodes(exitCodes(IN, 42)))
                        .template(report));

        System.out.print(nightly.toYaml());
    }

    static void configuration() {
        ConfigMapDraft settings =
                configMap("shop-settings").data("mode", "prod").immutable();
        SecretDraft database = secret("shop-db").stringData("password", "not-shown");

        PodDraft configured = shop().inContainer(
                        "app",
                        c -> c.volumeMount(settings, "/etc/shop")
                                .env("DB_PASSWORD", secretKeyRef("shop-db", "password")));

        System.out.print(settings.toYaml());
        System.out.println("---");
        System.out.print(configured.toYaml());
        System.out.println(database);
    }

    static void edited() {
        Deployment old = deployment("shop")
                .replicas(3)
                .template(p -> p.label("app", "shop").container("app", "registry.example.com/shop:1.4.2"))
                .build();

        Deployment better = edit(old)
                .replicas(5)
                .template(p -> p.inContainer("app", c -> c.image("registry.example.com/shop:1.4.3")))
                .build();

        System.out.print(Manifests.toYaml(better));
    }
}
