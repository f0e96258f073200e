package dev.podwright.samples.pods;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;

/** Secrets from a CSI driver, a claim made from a snapshot, a model from an image, a share of an NFS server. */
final class ExternalVolumes {
    private ExternalVolumes() {}

    static PodDraft draft() {
        return pod("reports")
                .label("app", "reports")
                .serviceAccount("reports")
                .container(container("app", "example.com/reports:1.12.0")
                        .port("http", 8080)
                        .mountReadOnly(
                                csi("secrets-store.csi.k8s.io")
                                        .readOnly()
                                        .attribute("secretProviderClass", "reports-vault"),
                                "/mnt/secrets")
                        .mount(
                                ephemeralClaim(gib(50))
                                        .storageClass("fast")
                                        .fromSnapshot("reports-base")
                                        .label("app", "reports"),
                                "/var/lib/reports")
                        .mountReadOnly(
                                image("registry.example.com/report-templates:2024.11")
                                        .pullIfNotPresent(),
                                "/templates")
                        .mount(
                                nfs("nfs.example.com", "/exports/archive"),
                                "/archive",
                                m -> m.subPathExpr("$(POD_NAME)"))
                        .env("POD_NAME", fromField("metadata.name"))
                        .requests(cpu("500m"), memory(gib(1)))
                        .limits(memory(gib(1)), ephemeralStorage(gib(2)))
                        .readiness(httpGet("/healthz", "http")));
    }
}
