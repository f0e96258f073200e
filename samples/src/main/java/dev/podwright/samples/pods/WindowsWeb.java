package dev.podwright.samples.pods;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;

/** An ASP.NET site on a Windows node, with a group-managed service account. */
final class WindowsWeb {
    private WindowsWeb() {}

    static PodDraft draft() {
        return pod("intranet")
                .label("app", "intranet")
                .os("windows")
                .nodeSelector("kubernetes.io/os", "windows")
                .tolerates(taint("os", "windows").noSchedule())
                .windows(w -> w.gmsa("intranet-web"))
                .hardened()
                .container(container("iis", "mcr.microsoft.com/dotnet/framework/aspnet:4.8.1")
                        .port("http", 80)
                        .windows(w -> w.runAsUserName("ContainerUser"))
                        .mountReadOnly(configMap("intranet-settings"), "C:/settings")
                        .requests(cpu(1), memory(gib(1)))
                        .limits(cpu(2), memory(gib(2)))
                        .startup(httpGet("/health", "http").failsAfter(30))
                        .readiness(httpGet("/health", "http")));
    }
}
