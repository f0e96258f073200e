package dev.podwright.samples.pods;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.ContainerDraft;
import dev.podwright.dsl.PodDraft;

/** Secrets from a vault: fetched once before the application starts, renewed beside it, never on a disk. */
final class VaultAgent {
    private static final ContainerDraft AGENT = container("vault-agent", "hashicorp/vault:1.18.2")
            .args("agent", "-config=/vault/config/agent.hcl")
            .env("VAULT_ADDR", "https://vault.example.com:8200")
            .env("SKIP_SETCAP", "true")
            .volumeMount(configMap("payments-vault"), "/vault/config", m -> m.readOnly())
            .volumeMount("vault-token", "/var/run/secrets/vault", m -> m.readOnly())
            .requests(cpu("25m"), memory("64Mi"))
            .limits(memory("128Mi"));

    private VaultAgent() {}

    static PodDraft draft() {
        return pod("payments")
                .label("app", "payments")
                .serviceAccountName("payments")
                .hardened()
                .runAsUser(10001)
                .fsGroup(10001)
                .volume(
                        "vault-token",
                        projected(serviceAccountToken("token").audience("vault").expiration(minutes(10))))
                .initContainer(
                        AGENT.name("vault-fetch").args("agent", "-config=/vault/config/agent.hcl", "-exit-after-auth"))
                .sidecar(AGENT)
                .container(container("app", "example.com/payments:5.1.0")
                        .port("http", 8080)
                        .env("SPRING_CONFIG_IMPORT", "file:/vault/secrets/application.properties")
                        .requests(cpu("250m"), memory("512Mi"))
                        .limits(memory("512Mi"))
                        .readinessProbe(httpGet("/actuator/health/readiness", "http")))
                .sharedVolume(
                        "secrets",
                        emptyDir().medium(MEMORY).sizeLimit(mib(4)),
                        v -> v.sharedBy("vault-fetch", "/vault/secrets")
                                .sharedBy("vault-agent", "/vault/secrets")
                                .readBy("app", "/vault/secrets"));
    }
}
