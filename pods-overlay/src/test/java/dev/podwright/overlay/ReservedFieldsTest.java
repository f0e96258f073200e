package dev.podwright.overlay;

import static dev.podwright.overlay.PodLayers.pod;
import static dev.podwright.overlay.PodLayers.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.fragment.Fragment;
import dev.podwright.fragment.HostDocument;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.config.Secret;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What the lowest layer keeps of its own, whatever the other layers have. */
@NullUnmarked
class ReservedFieldsTest {
    private static final String BASE = """
            containers:
            - name: app
              image: shop:1
              env: [{name: MODE, value: safe}]
              volumeMounts: [{name: data, mountPath: /data, readOnly: true}]
            - {name: proxy, image: "proxy:1"}
            volumes: [{name: data, emptyDir: {}}]
            serviceAccountName: shop
            nodeSelector: {zone: a, disk: hdd}
            tolerations: [{key: spot, operator: Exists}]
            """;

    private static Fragment<PodSpec> spec(String text) {
        return HostDocument.inspect(text).fragment("", PodSpec.class);
    }

    private static OverlayResult<PodSpec> merge(String path, String layer) {
        return Overlay.of("defaults", spec(BASE))
                .over("user", spec(layer))
                .reserve(path, "ours")
                .merge();
    }

    private static List<String> reserved(OverlayResult<?> merged) {
        return merged.report().findings().stream()
                .filter(each -> each.rule().equals("overlay/reserved"))
                .map(Finding::path)
                .map(FieldPath::toString)
                .toList();
    }

    @Test
    void another_spelling_of_a_reserved_field_is_reserved_too() {
        OverlayResult<PodSpec> merged = merge("serviceAccountName", "serviceAccount: root");
        assertThat(merged.value()).isEqualTo(spec(BASE).value());
        assertThat(reserved(merged)).containsExactly("serviceAccount");

        String secret = "{apiVersion: v1, kind: Secret, metadata: {name: s}, %s}";
        OverlayResult<Secret> keys = Overlay.of(
                        HostDocument.read(secret.formatted("data: {a: eA==}")).fragment("", Secret.class))
                .over(HostDocument.read(secret.formatted("stringData: {a: mine, b: mine}"))
                        .fragment("", Secret.class))
                .reserve("data[a]", "ours")
                .merge();
        assertThat(keys.value().data()).containsOnlyKeys("a");
        assertThat(keys.value().stringData()).containsOnlyKeys("b");
        assertThat(reserved(keys)).containsExactly("stringData[a]");
    }

    @Test
    void another_member_of_a_union_does_not_replace_a_reserved_one() {
        OverlayResult<PodSpec> volume =
                merge("volumes[name=data].emptyDir", "volumes: [{name: data, hostPath: {path: /}}]");
        assertThat(volume.value()).isEqualTo(spec(BASE).value());
        assertThat(reserved(volume)).containsExactly("volumes[0].hostPath");
        assertThat(volume.origin(FieldPath.parse("volumes[0].emptyDir")).layer())
                .isEqualTo("defaults");

        OverlayResult<PodSpec> env = merge(
                "containers[name=app].env[*].value",
                "containers: [{name: app, env: [{name: MODE, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}]}]");
        assertThat(env.value()).isEqualTo(spec(BASE).value());
        assertThat(reserved(env)).containsExactly("containers[0].env[0].valueFrom");
    }

    @Test
    void a_union_is_free_where_the_lowest_layer_has_not_the_reserved_member() {
        OverlayResult<PodSpec> merged = merge("volumes[*].hostPath", "volumes: [{name: data, configMap: {name: c}}]");
        assertThat(merged.value().volumes().get(0).emptyDir()).isNull();
        assertThat(merged.value().volumes().get(0).configMap()).isNotNull();
        assertThat(reserved(merged)).isEmpty();
    }

    @Test
    void what_is_replaced_as_a_whole_keeps_reserved_parts() {
        OverlayResult<PodSpec> map = merge("nodeSelector[zone]", "nodeSelector: {disk: ssd}");
        assertThat(map.value().nodeSelector()).containsOnlyKeys("disk", "zone").containsEntry("disk", "ssd");
        assertThat(map.origin(FieldPath.parse("nodeSelector[zone]")).layer()).isEqualTo("defaults");
        assertThat(map.origin(FieldPath.parse("nodeSelector[disk]")).layer()).isEqualTo("user");

        OverlayResult<PodSpec> list = merge("tolerations[key=spot]", "tolerations: [{key: gpu, operator: Exists}]");
        assertThat(list.value().tolerations()).extracting(each -> each.key()).containsExactly("gpu", "spot");
        assertThat(list.origin(FieldPath.parse("tolerations[1].key")))
                .hasToString("defaults: tolerations[0].key (10:16)");

        OverlayResult<PodSpec> mount = merge(
                "containers[*].volumeMounts[*].readOnly",
                "containers: [{name: app, volumeMounts: [{name: other, mountPath: /data}]}]");
        assertThat(mount.value().containers().get(0).volumeMounts().get(0).readOnly())
                .isTrue();
    }

    @Test
    void the_value_of_another_element_of_the_lowest_layer_is_reported() {
        OverlayResult<PodSpec> merged = merge("containers[*].image", "containers: [{name: app, image: \"proxy:1\"}]");
        assertThat(merged.value()).isEqualTo(spec(BASE).value());
        assertThat(reserved(merged)).containsExactly("containers[0].image");
    }

    @Test
    void an_absent_protocol_is_TCP() {
        OverlayResult<PodSpec> merged = merge(
                "containers[*].ports[protocol=TCP]",
                "containers: [{name: app, ports: [{containerPort: 1}, {containerPort: 2, protocol: UDP}]}]");
        assertThat(merged.value().containers().get(0).ports())
                .extracting(each -> each.containerPort())
                .containsExactly(2);
    }

    @Test
    void a_path_that_would_never_apply_is_refused() {
        Overlay<PodSpec> overlay = Overlay.of(spec(BASE));
        for (String path : List.of(
                "containers[nam=app].image",
                "containers[app].image",
                "containers[].image",
                "containers[name=].image",
                "containers[0].image",
                "containers[*][*].image",
                "containers.image",
                "nodeSelector.zone",
                "containers[*].args[0]",
                "containers[*].args[a=b]")) {
            assertThatThrownBy(() -> overlay.reserve(path, "ours"))
                    .as(path)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> overlay.reserve("containers[0].image", "ours"))
                .hasMessage("the path containers[0].image does not choose elements at containers[0]: write"
                        + " [name=...], or [*]");
        assertThatThrownBy(() -> overlay.reserve("nodeSelector.zone", "ours"))
                .hasMessage("the path nodeSelector.zone does not say which elements of nodeSelector: write a key in"
                        + " brackets, or [*]");
    }

    @Test
    void elements_after_a_reserved_one_keep_their_places() {
        OverlayResult<PodSpec> merged = Overlay.of("defaults", spec(BASE))
                .over("user", spec("""
                        containers:
                        - {name: proxy, image: "mine:1"}
                        - {name: audit, image: "audit:1", ports: [{containerPort: 70000}]}
                        - {name: proxy, stdin: true}
                        - name: app
                          env:
                          - {name: A, value: a}
                          - {name: MODE, value: b}
                          - {name: B, valeu: b}
                        initContainers:
                        - {name: proxy, image: "mine:1"}
                        - {name: wait, image: "wait:1"}
                        """))
                .reserve("containers[name=proxy]", "ours")
                .reserve("containers[*].env[name=MODE]", "ours")
                .reserve("initContainers[name=proxy]", "ours")
                .merge();
        assertThat(reserved(merged))
                .containsExactly("containers[0]", "containers[2]", "containers[3].env[1]", "initContainers[0]");
        assertThat(merged.origin(FieldPath.parse("containers[2].image")))
                .hasToString("user: containers[1].image (3:17)");
        assertThat(merged.origin(FieldPath.parse("containers[0].env[1].value")))
                .hasToString("user: containers[3].env[0].value (7:15)");
        assertThat(merged.origin(FieldPath.parse("initContainers[0].image")))
                .hasToString("user: initContainers[1].image (12:16)");
        assertThat(merged.report().rejected())
                .extracting(each -> each.path() + " " + each.related())
                .containsExactly(
                        "containers[0].env[2].valeu [user: containers[3].env[2].valeu (9:15)]",
                        "containers[2].ports[0].containerPort [user: containers[1].ports[0].containerPort (3:44)]");
    }

    @Test
    void a_reserved_field_is_reported_with_its_layer() {
        OverlayResult<Pod> merged = Overlay.of("defaults", pod("containers: [{name: app, image: \"shop:1\"}]"))
                .over(
                        "user",
                        pod("containers: [{name: app, image: \"mine:1\", stdin: true}, {name: log, image: \"log:1\"}]"))
                .reserve("spec.containers[name=app].image", "the operator chooses the image")
                .merge();
        assertThat(merged.value().spec().containers())
                .extracting(each -> each.name() + " " + each.image() + " " + each.stdin())
                .containsExactly("app shop:1 true", "log log:1 null");
        Finding found = merged.report().findings().get(0);
        assertThat(found.toString())
                .isEqualTo("ADVISED overlay/reserved spec.containers[0].image: is not used: the operator chooses the"
                        + " image -> remove it");
        assertThat(found.related()).extracting(Finding.Related::label).containsExactly("user");
    }

    @Test
    void the_same_value_of_a_reserved_field_is_no_problem() {
        OverlayResult<Pod> merged = Overlay.of(pod("containers: [{name: app, image: \"shop:1\"}]"))
                .over(pod("containers: [{name: app, image: \"shop:1\"}]"))
                .reserve("spec.containers[*].image", "ours")
                .merge();
        assertThat(merged.report().findings()).isEmpty();
    }

    @Test
    void reserved_fields_may_be_entries_and_whole_elements() {
        OverlayResult<Pod> merged = Overlay.of(pod("containers: [{name: app, image: \"shop:1\"}]"))
                .over(pod("""
                        containers: [{name: app, stdin: true}, {name: proxy, image: "p:1"}]
                        nodeSelector: {zone: a, disk: ssd}
                        """))
                .reserve("spec.containers[name=proxy]", "the proxy is ours")
                .reserve("spec.nodeSelector[zone]", "zones are ours")
                .merge();
        assertThat(PodLayers.spec(merged)).isEqualTo("""
                containers:
                - name: app
                  image: shop:1
                  stdin: true
                nodeSelector:
                  disk: ssd
                """);
        assertThat(rules(merged)).containsExactly("overlay/reserved", "overlay/reserved");
    }

    @Test
    void a_reserved_field_must_exist() {
        Overlay<Pod> overlay = Overlay.of(pod("containers: []"));
        for (String path :
                List.of("spec.containers[*].imag", "spec.hostname[0]", "image", "spec.containers.image.x", "")) {
            assertThatThrownBy(() -> overlay.reserve(path, "ours"))
                    .as(path)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
