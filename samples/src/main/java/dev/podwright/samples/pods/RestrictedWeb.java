package dev.podwright.samples.pods;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;

/** A web application for a namespace that enforces the restricted standard, spread over zones. */
final class RestrictedWeb {
    private RestrictedWeb() {}

    static PodDraft draft() {
        return pod("storefront")
                .label("app", "storefront")
                .label("tier", "web")
                .hardened()
                .runAsUser(10001)
                .noServiceAccountToken()
                .priorityClass("customer-facing")
                .gracePeriod(seconds(45))
                .spreadOver(zones())
                .prefersAwayFrom(100, podsWith("app", "storefront"), nodes())
                .container(container("app", "example.com/storefront:8.0.0")
                        .port("http", 8080)
                        .env("CATALOG_URL", "http://catalog.shop.svc")
                        .readOnlyRootFilesystem()
                        .mount(emptyDir().limit(mib(64)), "/tmp")
                        .mount(emptyDir().limit(mib(256)), "/var/cache/storefront")
                        .requests(cpu("500m"), memory("512Mi"), ephemeralStorage("320Mi"))
                        .limits(memory("512Mi"), ephemeralStorage("512Mi"))
                        .startup(httpGet("/startup", "http").every(seconds(2)).failsAfter(30))
                        .readiness(httpGet("/ready", "http").every(seconds(5)))
                        .liveness(httpGet("/alive", "http").failsAfter(5))
                        .preStop(sleep(seconds(10))));
    }
}
