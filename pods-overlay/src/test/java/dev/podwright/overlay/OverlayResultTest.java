package dev.podwright.overlay;

import static dev.podwright.overlay.PodLayers.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.fragment.HostDocument;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.report.Finding;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Where the values of a merged object come from, and what its report says. */
@NullUnmarked
class OverlayResultTest {
    @Test
    void layers_are_folded_and_each_value_has_its_origin() {
        OverlayResult<Pod> merged = Overlay.of("defaults", pod("""
                        containers:
                        - {name: app, image: "shop:1", env: [{name: A, value: a}, {name: B, value: b}]}
                        """))
                .over("team", pod("containers: [{name: app, env: [{name: C, value: c}, {name: B, value: team}]}]"))
                .over(
                        "user",
                        pod("containers: [{name: log, image: \"log:1\"}, {name: app, env: [{name: B, value: user}]}]"))
                .merge();
        assertThat(origin(merged, "spec.containers[0].image")).isEqualTo("defaults: spec.containers[0].image");
        assertThat(origin(merged, "spec.containers[0].env[1].value"))
                .isEqualTo("user: spec.containers[1].env[0].value");
        assertThat(origin(merged, "spec.containers[0].env[2].value"))
                .isEqualTo("team: spec.containers[0].env[0].value");
        assertThat(origin(merged, "spec.containers[1].image")).isEqualTo("user: spec.containers[0].image");
        assertThat(origin(merged, "spec.containers")).isEqualTo("defaults: spec.containers");
    }

    @Test
    void a_conflict_names_its_layers() {
        OverlayResult<Pod> merged = merge("""
                containers: [{name: app, image: "shop:1", resources: {limits: {memory: 1Gi}}}]
                """, """
                containers: [{name: app, resources: {requests: {memory: 2Gi}}}]
                """);
        Finding found = merged.report().rejected().get(0);
        assertThat(found.path()).hasToString("spec.containers[0].resources.requests");
        assertThat(found.related())
                .extracting(Finding.Related::toString)
                .containsExactly(
                        "defaults: spec.containers[0].resources", "user: spec.containers[0].resources.requests");
    }

    @Test
    void a_fault_of_a_layer_names_that_layer_alone() {
        OverlayResult<Pod> merged = merge("""
                containers: [{name: app, image: "shop:1", ports: [{containerPort: 70000}]}]
                """, """
                containers: [{name: app, stdin: true}]
                """);
        Finding found = merged.report().rejected().get(0);
        assertThat(found.related())
                .extracting(Finding.Related::toString)
                .containsExactly("defaults: spec.containers[0].ports[0].containerPort");
    }

    @Test
    void what_is_wrong_with_a_text_has_its_layer_and_line() {
        HostDocument shop = HostDocument.inspect("""
                kind: Shop
                spec:
                  podSpec:
                    containers:
                    - name: app
                      imagePullPolicy: 5
                      command: null
                    hostNetwrok: true
                """);
        OverlayResult<PodSpec> merged = Overlay.of(
                        "defaults",
                        pod("containers: [{name: app, image: shop}]").spec())
                .over("user", shop.fragment("spec.podSpec", PodSpec.class))
                .merge();
        assertThat(merged.report()).hasToString("""
                3 problems in PodSpec
                  REJECTED  read/invalid-value  containers[0].imagePullPolicy  container "app"  (6:24)
                         must be a string, not a number
                         user : spec.podSpec.containers[0].imagePullPolicy  (6:24)
                         fix  : put it in quotes
                  REJECTED  read/unknown-field  hostNetwrok  (8:5)
                         PodSpec has no field "hostNetwrok"
                         user : spec.podSpec.hostNetwrok  (8:5)
                         fix  : write "hostNetwork"
                  WARNING  overlay/null  containers[0].command  (7:7)
                         is null, which does not remove the value of a layer below
                         user : spec.podSpec.containers[0].command  (7:7)
                         fix  : leave it out, or use a strategic merge patch""");
    }

    @Test
    void a_layer_that_cannot_be_read_changes_nothing() {
        HostDocument shop = HostDocument.inspect("podSpec: [1]");
        PodSpec defaults = pod("containers: [{name: app, image: shop}]").spec();
        OverlayResult<PodSpec> merged = Overlay.of("defaults", defaults)
                .over("user", shop.fragment("podSpec", PodSpec.class))
                .merge();
        assertThat(merged.value()).isEqualTo(defaults);
        assertThat(merged.report().isAccepted()).isFalse();
    }

    @Test
    void a_layer_that_a_document_does_not_have_is_none() {
        PodSpec defaults = pod("containers: [{name: app, image: shop}]").spec();
        OverlayResult<PodSpec> merged = Overlay.of("defaults", defaults)
                .over("user", HostDocument.read("kind: Shop").fragment("spec.podSpec", PodSpec.class))
                .merge();
        assertThat(merged.value()).isSameAs(defaults);
        assertThat(merged.report().isClean()).isTrue();
    }

    @Test
    void the_same_problem_of_two_layers_names_each_of_them() {
        String text = "{containers: [{name: app, image: shop}], newest: 1}";
        OverlayResult<PodSpec> merged = Overlay.of(
                        "defaults", HostDocument.read(text).fragment("", PodSpec.class))
                .over("user", HostDocument.read(text).fragment("", PodSpec.class))
                .merge();
        assertThat(merged.report().findings())
                .flatExtracting(Finding::related)
                .extracting(Finding.Related::label)
                .containsExactlyInAnyOrder("defaults", "user");
    }

    @Test
    void a_problem_of_a_value_that_is_replaced_hides_none_of_the_new_one() {
        OverlayResult<PodSpec> merged = Overlay.of(
                        "defaults",
                        HostDocument.read("containers: [{name: app, image: shop, ports: 5}]")
                                .fragment("", PodSpec.class))
                .over(
                        "user",
                        HostDocument.read("containers: [{name: app, ports: [{containerPort: 70000}]}]")
                                .fragment("", PodSpec.class))
                .merge();
        assertThat(rules(merged)).containsExactly("read/invalid-value", "FieldValueInvalid");
    }

    @Test
    void the_key_that_an_element_lacks_is_named() {
        OverlayResult<Pod> merged = merge(
                "containers: [{name: app, image: shop, ports: [{containerPort: 1}]}]",
                "containers: [{name: app, ports: [{name: http, protocol: TCP}]}]");
        assertThat(merged.report().findings())
                .filteredOn(each -> each.rule().equals("overlay/missing-key"))
                .extracting(Finding::message)
                .containsExactly("has no containerPort, which identifies elements of this list, and so is added to it");
    }

    @Test
    void what_a_merge_says_of_a_value_is_at_its_place_in_the_result() {
        OverlayResult<Pod> merged = merge("""
                containers:
                - {name: log, image: log}
                - {name: app, image: shop, env: [{name: A, value: a}], envFrom: [{configMapRef: {name: c}}], ports: [{containerPort: 1}]}
                """, """
                containers:
                - name: app
                  env: [{name: B, value: b}, {name: A, value: b}, {name: B, value: c}]
                  envFrom: [{secretRef: {name: s}}]
                  ports: [{name: http}]
                """);
        assertThat(merged.report().findings())
                .filteredOn(each -> each.rule().startsWith("overlay/"))
                .extracting(each -> each.rule() + " " + each.path() + " "
                        + each.related().get(0).path())
                .containsExactlyInAnyOrder(
                        "overlay/duplicate-key spec.containers[1].env[1] spec.containers[0].env[2]",
                        "overlay/replaced spec.containers[1].envFrom spec.containers[0].envFrom",
                        "overlay/missing-key spec.containers[1].ports[1] spec.containers[0].ports[0]");
    }
}
