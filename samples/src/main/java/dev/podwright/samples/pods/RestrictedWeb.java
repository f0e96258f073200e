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
                .automountServiceAccountToken(false)
                .priorityClassName("customer-facing")
                .terminationGracePeriod(seconds(45))
                .spreadOver(ZONE)
                .podAntiAffinity(a ->
                        a.preferred(100, HOSTNAME, t -> t.labelSelector(s -> s.matchLabel("app", "storefront"))))
                .container(container("app", "example.com/storefront:8.0.0")
                        .port("http", 8080)
                        .env("CATALOG_URL", "http://catalog.shop.svc")
                        .readOnlyRootFilesystem()
                        .volumeMount(emptyDir().sizeLimit(mib(64)), "/tmp")
                        .volumeMount(emptyDir().sizeLimit(mib(256)), "/var/cache/storefront")
                        .requests(cpu("500m"), memory("512Mi"), ephemeralStorage("320Mi"))
                        .limits(memory("512Mi"), ephemeralStorage("512Mi"))
                        .startupProbe(
                                httpGet("/startup", "http").period(seconds(2)).failureThreshold(30))
                        .readinessProbe(httpGet("/ready", "http").period(seconds(5)))
                        .livenessProbe(httpGet("/alive", "http").failureThreshold(5))
                        .preStop(sleep(seconds(10))));
    }
}
