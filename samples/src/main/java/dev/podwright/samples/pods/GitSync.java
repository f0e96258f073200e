package dev.podwright.samples.pods;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;

/** A site from a Git repository, kept up to date by git-sync. */
final class GitSync {
    private GitSync() {}

    static PodDraft draft() {
        return pod("handbook")
                .label("app", "handbook")
                .fsGroup(65533)
                .sidecar(container("git-sync", "registry.k8s.io/git-sync/git-sync:v4.4.0")
                        .args("--repo=https://git.example.com/handbook", "--ref=main", "--root=/git", "--link=current")
                        .port("sync-http", 8081)
                        .env("GITSYNC_PERIOD", "60s")
                        .env("GITSYNC_HTTP_BIND", ":8081")
                        .env("GITSYNC_USERNAME", "reader")
                        .env("GITSYNC_PASSWORD", secretKeyRef("git-reader", "token"))
                        .runAsUser(65533)
                        .requests(cpu("10m"), memory("64Mi"))
                        .startupProbe(
                                httpGet("/", "sync-http").period(seconds(2)).failureThreshold(60)))
                .container(container("nginx", "nginxinc/nginx-unprivileged:1.27")
                        .port("http", 8080)
                        .requests(cpu("20m"), memory("32Mi"))
                        .limits(memory("64Mi"))
                        .readinessProbe(httpGet("/", "http")))
                .sharedVolume(
                        "site",
                        emptyDir().sizeLimit(mib(512)),
                        v -> v.writtenBy("git-sync", "/git").readBy("nginx", "/usr/share/nginx/html"));
    }
}
