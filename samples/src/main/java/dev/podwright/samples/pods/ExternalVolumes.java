package dev.podwright.samples.pods;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;

/** Secrets from a CSI driver, a claim made from a snapshot, a model from an image, a share of an NFS server. */
final class ExternalVolumes {
    private ExternalVolumes() {}

    static PodDraft draft() {
        return pod("reports")
                .label("app", "reports")
                .serviceAccountName("reports")
                .container(container("app", "example.com/reports:1.12.0")
                        .port("http", 8080)
                        .volumeMount(
                                csi("secrets-store.csi.k8s.io")
                                        .readOnly()
                                        .volumeAttribute("secretProviderClass", "reports-vault"),
                                "/mnt/secrets",
                                m -> m.readOnly())
                        .volumeMount(
                                ephemeralClaim(gib(50))
                                        .storageClassName("fast")
                                        .dataSource("snapshot.storage.k8s.io", "VolumeSnapshot", "reports-base")
                                        .label("app", "reports"),
                                "/var/lib/reports")
                        .volumeMount(
                                image("registry.example.com/report-templates:2024.11")
                                        .pullPolicy(IF_NOT_PRESENT),
                                "/templates",
                                m -> m.readOnly())
                        .volumeMount(
                                nfs("nfs.example.com", "/exports/archive"),
                                "/archive",
                                m -> m.subPathExpr("$(POD_NAME)"))
                        .env("POD_NAME", fieldRef("metadata.name"))
                        .requests(cpu("500m"), memory(gib(1)))
                        .limits(memory(gib(1)), ephemeralStorage(gib(2)))
                        .readinessProbe(httpGet("/healthz", "http")));
    }
}
