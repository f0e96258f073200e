package dev.podwright.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.BundleDraft;
import dev.podwright.manifest.Manifests;
import dev.podwright.report.Finding;
import dev.podwright.validate.Bundle;
import org.junit.jupiter.api.Test;

class ShopBundleTest {
    private static final BundleDraft SHOP = ShopBundle.shop("{\"auths\":{}}", "not-shown");

    @Test
    void prints_what_others_need_first() {
        String yaml = SHOP.toYaml();

        assertThat(yaml).startsWith("""
                apiVersion: v1
                kind: Secret
                metadata:
                  name: registry-credentials
                type: kubernetes.io/dockerconfigjson
                stringData:
                  .dockerconfigjson: '{"auths":{}}'
                ---
                apiVersion: v1
                kind: Secret
                metadata:
                  name: shop-db
                stringData:
                  password: not-shown
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: shop-proxy
                data:
                  default.conf: |
                    server {
                      listen 8443;
                      location / {
                        proxy_pass http://127.0.0.1:8080;
                      }
                    }
                ---
                apiVersion: v1
                kind: Service
                metadata:
                  name: shop
                spec:
                  selector:
                    app: shop
                  ports:
                  - name: https
                    port: 443
                    targetPort: web
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: shop
                spec:
                  replicas: 3
                  selector:
                    matchLabels:
                      app: shop
                  strategy:
                    rollingUpdate:
                      maxUnavailable: 0
                      maxSurge: 1
                  template:
                """);
        assertThat(Bundle.of(Manifests.read(yaml)).complete().validate().findings())
                .isEmpty();
    }

    @Test
    void is_complete_and_sound() {
        assertThat(SHOP.validate().findings()).isEmpty();
        assertThat(SHOP.route("shop", 443))
                .hasToString("shop:443 -> Deployment shop -> proxy:8443 (web) -> app:8080 (http)");
    }

    @Test
    void says_what_is_missing() {
        Bundle whole = SHOP.build();
        Bundle.Builder part = Bundle.builder().complete();
        whole.objects().stream()
                .filter(each -> !each.kind().equals("Secret") && !each.kind().equals("ConfigMap"))
                .forEach(part::add);

        assertThat(part.build().validate().findings())
                .extracting(Finding::rule)
                .containsExactly("bundle/missing-object", "bundle/missing-object", "bundle/missing-object");
    }
}
