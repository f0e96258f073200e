package dev.podwright.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.validate.Bundle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class BundleDiagramTest {
    private static final String SHOP = """
            apiVersion: v1
            kind: Service
            metadata: {name: shop}
            spec:
              selector: {app: shop}
              ports:
              - {name: https, port: 443, targetPort: web}
              - {name: broken, port: 81, targetPort: nothing}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: old}
            spec: {selector: {app: gone}, ports: [{port: 80}]}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop}
            spec:
              replicas: 3
              selector: {matchLabels: {app: shop}}
              template:
                metadata:
                  labels: {app: shop}
                  annotations: {proxies.podwright.dev/proxy: "app:http"}
                spec:
                  imagePullSecrets: [{name: registry}]
                  initContainers:
                  - name: proxy
                    image: nginx:1.27
                    restartPolicy: Always
                    ports: [{name: web, containerPort: 8443}]
                    volumeMounts: [{name: conf, mountPath: /etc/nginx/conf.d}]
                  containers:
                  - name: app
                    image: shop:1
                    ports: [{name: http, containerPort: 8080}]
                    env: [{name: P, valueFrom: {secretKeyRef: {name: shop-db, key: password}}}]
                  volumes: [{name: conf, configMap: {name: shop-proxy}}]
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: shop-proxy}
            data: {default.conf: hunter1}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: registry}
            stringData: {a: hunter2}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: shop-db}
            stringData: {password: hunter3}
            """;

    private static Diagram draw() {
        return Diagram.of(Bundle.of(Manifests.read(SHOP)).complete());
    }

    @Test
    void shows_services_config_maps_and_secrets_by_name_beside_the_pods() {
        SvgTexts svg = SvgTexts.read(draw().toSvg());

        assertThat(svg.faults()).isEmpty();
        assertThat(svg.shown())
                .containsSubsequence("Deployment shop", "Pod template", "localhost")
                .containsSubsequence("Service", "shop", "port 443 https", "port 81 broken, no known listener")
                .containsSubsequence("Service", "old", "port 80, no pod here")
                .containsSubsequence("ConfigMap", "shop-proxy", "volume")
                .containsSubsequence("Secret", "registry", "image pull", "Secret", "shop-db", "environment");
        assertThat(draw().toSvg()).doesNotContain("hunter");
        assertThat(draw().toMermaid()).doesNotContain("hunter");
        assertThat(draw()).hasToString("Bundle of 6 objects");
    }

    /** An arrow ends at the height of what it leads to. */
    @Test
    void arrows_lead_from_ports_to_listeners_and_from_data_to_what_uses_it() {
        SvgTexts svg = SvgTexts.read(draw().toSvg());

        assertThat(ends(svg, "pw-way")).containsExactly(height(svg, "8443/TCP  web"));
        assertThat(ends(svg, "pw-disk"))
                .containsExactlyInAnyOrder(
                        height(svg, "config map shop-proxy"), height(svg, "Pod template"), height(svg, "app"));
    }

    @Test
    void the_flowchart_has_the_same_arrows() {
        String chart = draw().toMermaid();

        assertThat(MermaidShape.faults(chart)).isEmpty();
        assertThat(chart.lines()
                        .filter(line -> line.contains("|\""))
                        .map(line -> line.replaceAll("[^\"]*\"([^\"]*)\".*", "$1")))
                .containsExactly("port", "volume", "image pull", "environment", "proxies");
    }

    @Test
    void findings_are_numbered_at_the_port_of_the_service_and_at_the_pod() {
        List<String> shown = SvgTexts.read(draw().toSvg()).shown();
        String title = "service/target-port-unknown  warning  Service \"shop\"";
        String number = shown.get(shown.indexOf(title) - 1);

        assertThat(shown).contains("service/selects-nothing  warning  Service \"old\"");
        assertThat(shown.get(shown.indexOf("Pod template") - 1)).isEqualTo(number);
        assertThat(shown.get(shown.indexOf("port 81 broken, no known listener") - 1))
                .isEqualTo(number);
    }

    @Test
    void what_is_too_much_is_counted() {
        StringBuilder yaml = new StringBuilder();
        IntStream.range(0, 60)
                .forEach(i -> yaml.append(SHOP.replace("shop", "shop" + i)).append("---\n"));
        SvgTexts svg = SvgTexts.read(
                Diagram.of(Bundle.of(Manifests.read(yaml.toString()))).toSvg());

        assertThat(svg.faults()).isEmpty();
        assertThat(svg.shown()).contains("and 308 more objects");
    }

    @Test
    void an_empty_bundle_has_a_picture() {
        assertThat(SvgTexts.read(Diagram.of(Bundle.of()).toSvg()).faults()).isEmpty();
    }

    /** The heights at which the arrows of a kind end. */
    private static List<Integer> ends(SvgTexts svg, String style) {
        List<Integer> out = new ArrayList<>();
        for (Element path : svg.elements("path")) {
            if (path.getAttribute("class").equals("pw-head " + style)) {
                out.add(Integer.parseInt(path.getAttribute("d").replaceAll("M\\d+ (\\d+)l.*", "$1")));
            }
        }
        return out;
    }

    /** The height of the middle of a text. */
    private static int height(SvgTexts svg, String text) {
        for (Element element : svg.elements("text")) {
            if (element.getTextContent().equals(text)) {
                int size = Integer.parseInt(element.getAttribute("font-size"));
                return Integer.parseInt(element.getAttribute("y")) - (size * 36 + 50) / 100;
            }
        }
        throw new AssertionError(text);
    }
}
