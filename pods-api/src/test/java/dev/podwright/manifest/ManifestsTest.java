package dev.podwright.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.model.Pod;
import dev.podwright.model.RawObject;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ManifestsTest {
    private static final String WRONG = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: shop
              name: shop2
            spec:
              containers:
              - name: app
                Image: nginx
                imagePullPolcy: Always
                ports:
                - containerPort: "80"
                env:
                - name: TOKEN
                  value: 8080
                resources:
                  limits:
                    memory: 0.5 GB
              hostNetwork: maybe
            """;

    @Test
    void reports_every_problem_at_once_with_its_place() {
        List<Finding> problems = Manifests.inspect(WRONG).report().findings();
        assertThat(problems)
                .extracting(p -> p.location() + " " + p.rule() + " " + p.path())
                .containsExactlyInAnyOrder(
                        "5:3 read/duplicate-field metadata.name",
                        "9:5 read/unknown-field spec.containers[0].Image",
                        "10:5 read/unknown-field spec.containers[0].imagePullPolcy",
                        "12:22 read/invalid-value spec.containers[0].ports[0].containerPort",
                        "15:14 read/invalid-value spec.containers[0].env[0].value",
                        "18:17 read/invalid-value spec.containers[0].resources.limits[memory]",
                        "19:16 read/invalid-value spec.hostNetwork");
        assertThat(problems)
                .filteredOn(p -> ReadRule.UNKNOWN_FIELD.isRuleOf(p))
                .extracting(Finding::fix)
                .containsExactly("write \"image\"", "write \"imagePullPolicy\"");
    }

    @Test
    void read_throws_one_exception_with_all_problems() {
        assertThatThrownBy(() -> Manifests.read(WRONG)).isInstanceOfSatisfying(ManifestException.class, e -> {
            assertThat(e.report().findings()).hasSize(7);
            assertThat(e).hasMessageStartingWith("7 problems in the text\n").hasMessageContaining("put it in quotes");
        });
    }

    @Test
    void never_shows_what_an_env_entry_holds() {
        String text = """
                apiVersion: v1
                kind: Pod
                spec:
                  containers:
                  - name: app
                    env:
                    - name: TOKEN
                      value: 271828182845
                """;
        assertThat(Manifests.inspect(text).report().findings())
                .hasSize(1)
                .noneMatch(p -> p.toString().contains("2718"));
        Pod pod = Manifests.read(text.replace("271828182845", "s3cret")).single(Pod.class);
        assertThat(pod.toString()).doesNotContain("s3cret", "TOKEN").contains("EnvVar");
    }

    @Test
    void renders_in_canonical_order_without_defaults_or_empties() {
        String text = """
                kind: Pod
                spec:
                  volumes: [{emptyDir: {}, name: tmp}]
                  tolerations: []
                  nodeSelector: {}
                  containers:
                  - ports: [{protocol: TCP, containerPort: 80, name: http}]
                    resources: {requests: {memory: 0.5Gi, cpu: "1"}}
                    image: nginx
                    command: [sh, -c, "echo one\\necho two\\n"]
                    name: app
                    env: [{name: DEBUG, value: "yes"}]
                metadata: {labels: {version: "1.10"}, name: shop}
                apiVersion: v1
                """;
        assertThat(Manifests.toYaml(Manifests.read(text).objects())).isEqualTo("""
                        apiVersion: v1
                        kind: Pod
                        metadata:
                          name: shop
                          labels:
                            version: "1.10"
                        spec:
                          containers:
                          - name: app
                            image: nginx
                            command:
                            - sh
                            - -c
                            - |
                              echo one
                              echo two
                            ports:
                            - name: http
                              containerPort: 80
                              protocol: TCP
                            env:
                            - name: DEBUG
                              value: "yes"
                            resources:
                              requests:
                                memory: 0.5Gi
                                cpu: "1"
                          volumes:
                          - name: tmp
                            emptyDir: {}
                        """);
    }

    @Test
    void unfolds_lists_and_keeps_kinds_that_are_not_modelled() {
        Manifests read = Manifests.read("""
                apiVersion: v1
                kind: List
                items:
                - apiVersion: v1
                  kind: Pod
                  metadata: {name: a}
                - apiVersion: example.com/v1
                  kind: Widget
                  metadata: {name: w}
                  anything: {goes: [here, null, 1.50]}
                ---
                # nothing but a comment
                ---
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "b"}}
                """);
        assertThat(read.objects()).hasSize(3);
        assertThat(read.all(Pod.class))
                .extracting(p -> Objects.requireNonNull(p.metadata()).name())
                .containsExactly("a", "b");
        assertThat(Manifests.toYaml(read.single(RawObject.class))).isEqualTo("""
                        apiVersion: example.com/v1
                        kind: Widget
                        metadata:
                          name: w
                        anything:
                          goes:
                          - here
                          - null
                          - 1.50
                        """);
    }

    @Test
    void an_object_without_a_type_is_refused_at_its_place() {
        assertThat(Manifests.inspect("metadata:\n  name: a\n---\n- 1\n")
                        .report()
                        .findings())
                .extracting(p -> p.location() + " " + p.rule())
                .containsExactly("1:1 read/unknown-type", "4:1 read/unknown-type");
    }

    @Test
    void a_modelled_kind_of_another_version_is_refused_unless_it_is_a_custom_resource() {
        assertThat(Manifests.inspect("kind: Pod\napiVersion: apps/v1\n")
                        .report()
                        .findings())
                .extracting(p -> p.location() + " " + p.path() + ": " + p.message() + "; " + p.fix())
                .containsExactly("2:13 apiVersion: Pod has the apiVersion v1, not apps/v1; write apiVersion: v1");
        assertThat(Manifests.inspect("{apiVersion: V1, kind: PodTemplate}")
                        .report()
                        .findings())
                .extracting(Finding::rule)
                .containsExactly(ReadRule.UNKNOWN_TYPE.id());
        assertThat(Manifests.read("{apiVersion: games.example.com/v1, kind: Pod}")
                        .objects())
                .hasExactlyElementsOfTypes(RawObject.class);
    }

    @Test
    void locates_a_field_or_the_nearest_that_holds_it() {
        Manifest manifest = Manifests.read("""
                        apiVersion: v1
                        kind: Pod
                        metadata:
                          labels:
                            app: shop
                        spec:
                          containers:
                          - name: app
                            image: nginx
                        """).manifests().get(0);
        FieldPath container = FieldPath.of("spec").child("containers").index(0);
        assertThat(manifest.locate(container.child("image"))).hasToString("9:5");
        assertThat(manifest.locate(container.child("ports").index(3))).hasToString("8:5");
        assertThat(manifest.locate(FieldPath.of("metadata").child("labels").key("app")))
                .hasToString("5:5");
    }

    @Test
    void status_survives_a_round_trip() {
        String text = """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: a
                status:
                  phase: Running
                  containerStatuses:
                  - name: a
                    allocatedResources:
                      cpu: 100m
                """;
        assertThat(Manifests.toYaml(Manifests.read(text).objects())).isEqualTo(text);
    }

    @Test
    void status_that_the_server_cannot_read_is_a_problem_though_a_create_drops_it() {
        String text = """
                apiVersion: v1
                kind: Pod
                status:
                  newField: 1
                  podIPs:
                  - 10.0.0.1
                """;
        assertThat(Manifests.inspect(text).report().findings())
                .extracting(problem -> problem.rule() + " " + problem.path())
                .containsExactly("read/unknown-field status.newField", "read/invalid-value status.podIPs[0]");
    }
}
