package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.dsl.source.ConfigMapDraft;
import dev.podwright.dsl.source.SecretDraft;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.config.ConfigMap;
import dev.podwright.model.config.Secret;
import dev.podwright.report.Report;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the words of ConfigMaps and Secrets write. */
class ConfigWordsTest {
    private static final String VALUE = "hunter2";

    private static final ConfigMapDraft CONF = configMap("shop-proxy").data("default.conf", "listen 8443;\n");

    @Test
    void should_write_a_config_map() {
        assertThat(configMap("shop")
                        .namespace("prod")
                        .label("app", "shop")
                        .data("mode", "batch")
                        .data(Map.of("a", "1"))
                        .binaryData("logo", new byte[] {1, 2, 3})
                        .immutable()
                        .toYaml())
                .isEqualTo("""
                        apiVersion: v1
                        kind: ConfigMap
                        metadata:
                          name: shop
                          namespace: prod
                          labels:
                            app: shop
                        immutable: true
                        data:
                          mode: batch
                          a: "1"
                        binaryData:
                          logo: AQID
                        """);
        assertThat(configMap("c").data("a", "1").immutable(false).build())
                .isEqualTo(ConfigMap.builder()
                        .metadata(configMap("c").build().metadata())
                        .data(Map.of("a", "1"))
                        .immutable(false)
                        .build());
    }

    @Test
    void should_write_a_secret() {
        assertThat(secret("db")
                        .type("Opaque")
                        .stringData("password", VALUE)
                        .stringData(Map.of("user", "app"))
                        .data("key", "k".getBytes(UTF_8))
                        .immutable()
                        .toYaml())
                .isEqualTo("""
                        apiVersion: v1
                        kind: Secret
                        metadata:
                          name: db
                        type: Opaque
                        immutable: true
                        data:
                          key: aw==
                        stringData:
                          password: hunter2
                          user: app
                        """);
    }

    @Test
    void should_be_an_object_and_a_volume() {
        String pod = Manifests.toYaml(pod("p").container(
                        "app",
                        "i",
                        c -> c.volumeMount(CONF, "/etc/nginx/conf.d").volumeMount(configMap("shop-proxy"), "/again"))
                .buildUnchecked());

        assertThat(pod).contains("""
                  volumes:
                  - name: configmap-shop-proxy
                    configMap:
                      name: shop-proxy
                """);
        assertThat(CONF.build().data()).containsOnlyKeys("default.conf");
        assertThat(pod("p").volume("c", CONF.name("other").defaultMode(0440)).buildUnchecked())
                .isEqualTo(pod("p").volume("c", configMap("other").defaultMode("0440"))
                        .buildUnchecked());
        assertThat(pod("p").volume("c", projected(CONF.item("a", "b"))).buildUnchecked())
                .isEqualTo(
                        pod("p").volume("c", projected(configMap("shop-proxy").item("a", "b")))
                                .buildUnchecked());
        SecretDraft secret = secret("tls").stringData("tls.key", VALUE).optional();
        assertThat(pod("p").volume("c", secret).buildUnchecked())
                .isEqualTo(pod("p").volume("c", secret("tls").optional()).buildUnchecked());
        assertThat(pod("p").volume("c", projected(secret)).buildUnchecked())
                .isEqualTo(pod("p").volume("c", projected(secret("tls").optional()))
                        .buildUnchecked());
        assertThat(secret.label("a", "b").toModel("c"))
                .isEqualTo(secret("tls").optional().toModel("c"));
    }

    @Test
    void should_change_an_object_that_exists() {
        ConfigMap old =
                configMap("c").data("a", "1").binaryData("b", new byte[0]).build();

        assertThat(edit(old).build()).isSameAs(old);
        assertThat(edit(old).data("a", "2").build().data()).isEqualTo(Map.of("a", "2"));
        assertThat(edit(old).withoutData("a").withoutData("b").build())
                .isEqualTo(configMap("c").build());
        Secret secret =
                secret("s").stringData("a", VALUE).data("b", new byte[0]).build();
        assertThat(edit(secret).build()).isSameAs(secret);
        assertThat(edit(secret)
                        .withoutData("a")
                        .withoutData("b")
                        .immutable(true)
                        .build())
                .isEqualTo(secret("s").immutable().build());
        assertThat(edit(secret).customize(b -> b.type("Opaque")).build().type()).isEqualTo("Opaque");
        assertThat(edit(old).customize(b -> b.immutable(true)).build().immutable())
                .isTrue();
    }

    @Test
    void should_never_show_a_value() {
        SecretDraft draft = secret("db").stringData("password", VALUE).data("key", VALUE.getBytes(UTF_8));

        assertThat(draft).hasToString("draft of secret \"db\"");
        assertThat(draft.build().toString()).doesNotContain(VALUE);
        Report report = draft.label("a", "not a value").validate();
        assertThat(report.toString() + report.toJson()).doesNotContain(VALUE);
        assertThat(CONF).hasToString("draft of config map \"shop-proxy\"");
        assertThatThrownBy(() -> secret("db").stringData("password", requireNonNullElseNull()))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("value of \"password\"");
    }

    private static String requireNonNullElseNull() {
        return requireNonNull(Map.of("a", new String[1]).get("a"))[0];
    }
}
