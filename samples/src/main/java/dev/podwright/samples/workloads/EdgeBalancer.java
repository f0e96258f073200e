package dev.podwright.samples.workloads;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.ServiceDraft;

/** A load balancer that keeps the addresses of clients. */
final class EdgeBalancer {
    private EdgeBalancer() {}

    static ServiceDraft draft() {
        return service("edge")
                .namespace("edge")
                .label("app.kubernetes.io/component", "proxy")
                .label("app.kubernetes.io/instance", "edge")
                .label("app.kubernetes.io/name", "edge")
                .label("app.kubernetes.io/part-of", "edge")
                .label("app.kubernetes.io/version", "4.2.0")
                .annotation("balancer.example.com/edge-connection-idle-timeout", "60")
                .annotation("balancer.example.com/edge-cross-zone-load-balancing-enabled", "true")
                .annotation("balancer.example.com/edge-ssl-cert", "certificate-7")
                .annotation("balancer.example.com/edge-ssl-ports", "https")
                .annotation("balancer.example.com/edge-type", "network")
                .type(LOAD_BALANCER)
                .selector("app.kubernetes.io/component", "proxy")
                .selector("app.kubernetes.io/instance", "edge")
                .selector("app.kubernetes.io/name", "edge")
                .port("http", 80, p -> p.protocol(TCP).targetPort("redirect").appProtocol("http"))
                .port("https", 443, p -> p.protocol(TCP).targetPort("http").appProtocol("https"))
                .externalTrafficPolicy(LOCAL)
                .ipFamilyPolicy(SINGLE_STACK)
                .ipFamilies(IPV4);
    }
}
