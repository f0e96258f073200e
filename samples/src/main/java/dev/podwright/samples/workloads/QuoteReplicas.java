package dev.podwright.samples.workloads;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.ReplicaSetDraft;
import java.util.Map;

/** Replicas of an application and its proxy, whose certificates are in a projected volume. */
final class QuoteReplicas {
    private QuoteReplicas() {}

    static ReplicaSetDraft draft() {
        return replicaSet("quotes")
                .label("app", "quotes")
                .replicas(2)
                .selector(Map.of("app", "quotes", "rel", "stable"))
                .template(pod().label("app", "quotes")
                        .label("rel", "stable")
                        .label("ver", "0.5")
                        .volume(
                                "proxy-config",
                                projected(
                                        configMap("quotes-proxy"),
                                        secret("quotes-tls")
                                                .item("tls.crt", "quotes.crt")
                                                .item("tls.key", "quotes.key", 0600)))
                        .container(
                                "quotes",
                                "registry.example.com/quotes:5",
                                c -> c.imagePullPolicy(IF_NOT_PRESENT)
                                        .port("http", 8080)
                                        .env("AUTHORS_URL", "http://authors/quote")
                                        .env("RIDDLES_URL", "http://riddles")
                                        .env("POD_NAME", fieldRef("metadata.name"))
                                        .env("POD_IP", fieldRef("status.podIP"))
                                        .env("NODE_NAME", fieldRef("spec.nodeName"))
                                        .env("NODE_IP", fieldRef("status.hostIP"))
                                        .readinessProbe(
                                                httpGet("/healthz/ready", 8080).scheme(HTTP)))
                        .container(
                                "proxy",
                                "registry.example.com/proxy:1",
                                c -> c.command("proxy", "--config", "/etc/config/proxy.yaml")
                                        .port("https", 8443)
                                        .port("admin", 9901)
                                        .volumeMount("proxy-config", "/etc/config", m -> m.readOnly())
                                        .readinessProbe(httpGet("/ready", "admin"))));
    }
}
