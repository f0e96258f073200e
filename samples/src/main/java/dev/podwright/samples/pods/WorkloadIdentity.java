package dev.podwright.samples.pods;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;

/** Tokens for others and facts about itself as files; the token for the API server is left out. */
final class WorkloadIdentity {
    private WorkloadIdentity() {}

    static PodDraft draft() {
        return pod("uploader")
                .label("app", "uploader")
                .annotation("team", "media")
                .serviceAccountName("uploader")
                .automountServiceAccountToken(false)
                .enableServiceLinks(false)
                .volume(
                        "identity",
                        projected(
                                        serviceAccountToken("aws")
                                                .audience("sts.amazonaws.com")
                                                .expiration(hours(24)),
                                        serviceAccountToken("vault")
                                                .audience("vault")
                                                .expiration(minutes(15)),
                                        configMap("ca-bundle").item("ca.crt", "ca.crt"),
                                        secret("uploader-client")
                                                .item("tls.key", "client.key", 0400)
                                                .optional(),
                                        downwardAPI()
                                                .item("labels", fieldRef("metadata.labels"))
                                                .item(
                                                        "memory",
                                                        resourceFieldRef("limits.memory")
                                                                .containerName("app")
                                                                .divisor(mib(1))))
                                .defaultMode(0440))
                .fsGroup(2000)
                .container(container("app", "example.com/uploader:2.8.1")
                        .port("http", 8080)
                        .env("AWS_ROLE_ARN", configMapKeyRef("uploader", "role"))
                        .env("AWS_WEB_IDENTITY_TOKEN_FILE", "/var/run/identity/aws")
                        .volumeMount("identity", "/var/run/identity", m -> m.readOnly())
                        .requests(cpu("100m"), memory("128Mi"))
                        .limits(memory("128Mi")));
    }
}
