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
                .toleration(t -> t.key("os").operator(EQUAL).value("windows").effect(NO_SCHEDULE))
                .windowsOptions(w -> w.gmsaCredentialSpecName("intranet-web"))
                .hardened()
                .container(container("iis", "mcr.microsoft.com/dotnet/framework/aspnet:4.8.1")
                        .port("http", 80)
                        .windowsOptions(w -> w.runAsUserName("ContainerUser"))
                        .volumeMount(configMap("intranet-settings"), "C:/settings", m -> m.readOnly())
                        .requests(cpu(1), memory(gib(1)))
                        .limits(cpu(2), memory(gib(2)))
                        .startupProbe(httpGet("/health", "http").failureThreshold(30))
                        .readinessProbe(httpGet("/health", "http")));
    }
}
