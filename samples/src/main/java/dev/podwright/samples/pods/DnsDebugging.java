package dev.podwright.samples.pods;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;

/** A pod to find out why a name does not resolve: other name servers, other options, a shell. */
final class DnsDebugging {
    private DnsDebugging() {}

    static PodDraft draft() {
        return pod("dns-debug")
                .label("purpose", "debugging")
                .restartPolicy(NEVER)
                .activeDeadline(hours(1))
                .hostAlias("10.20.0.15", "legacy-db", "legacy-db.example.com")
                .dnsPolicy(NONE)
                .dnsConfig(d -> d.nameservers("10.96.0.10", "1.1.1.1")
                        .searches("shop.svc.cluster.local", "svc.cluster.local")
                        .option("ndots", "2")
                        .option("edns0"))
                .container(container("tools", "registry.k8s.io/e2e-test-images/agnhost:2.53")
                        .command("sleep", "3600")
                        .stdin()
                        .tty()
                        .requests(cpu("10m"), memory("32Mi"))
                        .limits(memory("128Mi")));
    }
}
