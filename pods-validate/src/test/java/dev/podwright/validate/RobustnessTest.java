package dev.podwright.validate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.podwright.manifest.Manifest;
import dev.podwright.manifest.ManifestException;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.container.Container;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Report;
import dev.podwright.validate.pod.Lifetimes;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Short texts that once took minutes, gigabytes or the stack. The times are far above what they take now. */
@Timeout(60)
class RobustnessTest {
    private static final int SMALL_STACK = 256 * 1024;

    private static String pod(String spec) {
        return "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"p\"},\"spec\":{" + spec + "}}";
    }

    private static String repeated(int count, IntFunction<String> element) {
        return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(","));
    }

    private static Report judged(String text) {
        Manifests read = Manifests.inspect(text);
        long reported = 0;
        long shown = 0;
        Report last = read.report();
        for (Manifest manifest : read) {
            last = Validator.standard().validate(manifest);
            reported += last.toString().length() + last.toJson().length();
            shown += manifest.toString().length()
                    + String.valueOf(manifest.object()).length();
            KubernetesObject object = manifest.object();
            if (object instanceof Pod pod) {
                shown += ServerDefaults.fill(pod).equals(pod) ? 1 : 0;
                shown += PodResources.of(pod).toString().length();
                shown +=
                        Validator.standard().validateUpdate(pod, pod).toString().length();
                shown += pod.spec() == null
                        ? 0
                        : Lifetimes.of(pod.spec()).toString().length();
            }
        }
        assertThat(reported).isLessThan(10_000_000);
        assertThat(shown).isLessThan(10_000_000 + 500L * text.length());
        return last;
    }

    private static void onASmallStack(Runnable work) throws InterruptedException {
        Throwable[] thrown = new Throwable[1];
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException | Error e) {
                        thrown[0] = e;
                    }
                },
                "small stack",
                SMALL_STACK);
        thread.start();
        thread.join();
        assertThat(thrown[0]).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"p/", "a-b.c_d/", "a.b:1/", "x@sha256:", "a__b--", "@a+b."})
    void images_of_any_form(String unit) throws InterruptedException {
        for (String end : new String[] {"x", "", "@sha256:" + "0".repeat(64), ":tag"}) {
            String image = unit.repeat(2_000) + end;
            onASmallStack(() -> judged(pod("\"containers\":[{\"name\":\"a\",\"image\":\"" + image + "\"}]")));
        }
    }

    @Test
    void a_list_of_wrong_elements_and_unknown_fields_are_counted_and_not_listed() {
        Report wrong = judged(pod("\"containers\":[" + "1,".repeat(50_000) + "1]"));
        assertThat(wrong.findings()).hasSizeLessThan(300);
        assertThat(wrong.toString()).contains("more problems, which are not listed");
        Report unknown = judged(pod(repeated(50_000, i -> "\"x" + i + "\":1")));
        assertThat(unknown.findings()).hasSizeLessThan(300);
        assertThat(unknown.toString()).contains("more problems, which are not listed");
    }

    @Test
    void messages_and_exceptions_are_short() {
        String key = "k".repeat(1_000_000);
        String text = "{\"a\":{" + repeated(12, i -> "\"" + key + "\":1") + "}}";
        assertThat(judged(text).toString().length()).isLessThan(100_000);
        try {
            Manifests.read(text);
        } catch (ManifestException e) {
            assertThat(e.toString().length()).isLessThan(100_000);
            return;
        }
        throw new AssertionError("it was read");
    }

    @Test
    void anchors_and_aliases_have_a_budget() {
        judged("a: [" + repeated(200_000, i -> "&a" + i + " 1") + "]\n");
        Report aliased = Manifests.inspect(
                        "a: &a " + "x".repeat(250_000) + "\nb: [" + repeated(20_000, i -> "*a") + "]\n")
                .report();
        assertThat(aliased.hasErrors()).isTrue();
    }

    @Test
    void findings_that_would_be_a_square_are_limited_and_counted() {
        Report ports = judged(pod("\"containers\":[{\"name\":\"a\",\"image\":\"i\",\"ports\":["
                + repeated(1_500, i -> "{\"containerPort\":80}") + "]}]"));
        assertThat(ports.findings()).hasSizeLessThan(4_000);
        Report grace = judged(pod("\"initContainers\":["
                + repeated(
                        1_000,
                        i -> "{\"name\":\"s" + i + "\",\"image\":\"i\",\"restartPolicy\":\"Always\","
                                + "\"ports\":[{\"containerPort\":80}]}")
                + "],\"containers\":["
                + repeated(
                        1_000,
                        i -> "{\"name\":\"c" + i
                                + "\",\"image\":\"i\",\"lifecycle\":{\"preStop\":{\"sleep\":{\"seconds\":60}}}}")
                + "]"));
        assertThat(grace.findings()).hasSizeLessThan(4_000);
    }

    @Test
    void deep_objects_do_not_need_a_deep_stack() throws InterruptedException {
        for (int depth : new int[] {100, 900, 990}) {
            String text = "{\"apiVersion\":\"example.com/v1\",\"kind\":\"K\",\"a\":" + "{\"a\":".repeat(depth) + "1"
                    + "}".repeat(depth) + "}";
            onASmallStack(() -> {
                Manifests read = Manifests.read(text);
                KubernetesObject object = read.objects().get(0);
                FieldPath path = FieldPath.of("a");
                for (int i = 0; i < depth; i++) {
                    path = path.child("a");
                }
                assertThat(Manifests.read(Manifests.toYaml(object)).objects().get(0))
                        .isEqualTo(object)
                        .hasSameHashCodeAs(object);
                assertThat(Manifests.toJson(object)).isEqualTo(text);
                assertThat(path.toString()).isNotEmpty();
                assertThat(read.manifests().get(0).locate(path).line()).isEqualTo(1);
            });
        }
    }

    @Test
    void repeated_keys_are_joined_in_linear_time() {
        judged("{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{"
                + repeated(32_000, i -> "\"labels\":{\"a" + i + "\":\"b\"}") + "}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "a;", "this is prose, ", "localhost:1 ", "--port=", "$(", "'"})
    void long_commands_and_prose(String unit) {
        String text = unit.repeat(500_000 / unit.length());
        judged(pod("\"containers\":[{\"name\":\"a\",\"image\":\"i\",\"command\":[\"sh\",\"-c\",\"" + text
                + "\"],\"args\":[\"" + text + "\"],\"env\":[{\"name\":\"A\",\"value\":\"" + text + "\"}]}]"));
    }

    @Test
    void keys_of_one_hash() {
        IntFunction<String> colliding = i -> IntStream.range(0, 14)
                .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
        judged(pod("\"containers\":[{\"name\":\"a\",\"image\":\"i\",\"ports\":["
                + repeated(
                        10_000, i -> "{\"containerPort\":80,\"hostPort\":80,\"hostIP\":\"" + colliding.apply(i) + "\"}")
                + "]}],\"tolerations\":["
                + repeated(10_000, i -> "{\"key\":\"" + colliding.apply(i) + "\",\"operator\":\"Exists\"}") + "]"));
    }

    @Test
    void mounts_beside_volumes_and_claims_beside_containers() {
        judged(pod("\"containers\":[{\"name\":\"a\",\"image\":\"i\",\"volumeMounts\":["
                + repeated(10_000, i -> "{\"name\":\"x" + i + "\",\"mountPath\":\"/dev/shm" + i + "\"}")
                + "]}],\"volumes\":["
                + repeated(10_000, i -> "{\"name\":\"v" + i + "\",\"emptyDir\":{\"medium\":\"Memory\"}}") + "]"));
    }

    @Test
    void a_name_cannot_forge_a_report() {
        String name = "x\\n  no problems in pod \\\"x\\\"\\n::error::\\u001b[31m\\u202e";
        for (String part : new String[] {
            "\"metadata\":{\"name\":\"" + name + "\"}",
            "\"metadata\":{\"labels\":{\"" + name + "\":\"" + name + "\"}}",
            "\"spec\":{\"containers\":[{\"name\":\"" + name + "\",\"env\":[{\"name\":\"" + name + "\"}]}]}",
            "\"" + name + "\":1",
            "\"spec\":{\"nodeName\":\"" + name + "\",\"hostname\":\"" + name + "\"}"
        }) {
            Report report = judged("{\"apiVersion\":\"v1\",\"kind\":\"Pod\"," + part + "}");
            assertThat(report.hasErrors()).isTrue();
            assertThat(report.toString().lines())
                    .noneMatch(line -> line.startsWith("::") || line.equals("  no problems in pod \"x\""));
            assertThat(report.toString()).doesNotContain("\u001b", "\u202e");
        }
        for (String kind : new String[] {"K" + name, "Pod"}) {
            Manifest read = Manifests.inspect(
                            "{\"apiVersion\":\"" + (kind.equals("Pod") ? "v1" : "a/" + name) + "\",\"kind\":\""
                                    + kind + "\",\"spec\":{\"containers\":[{\"name\":\"" + name
                                    + "\",\"resources\":{\"limits\":{\"" + name + "\":1}}}]}}")
                    .manifests()
                    .get(0);
            String shown = read + " " + read.object();
            if (read.object() instanceof Pod pod) {
                shown += PodResources.of(pod) + " " + Lifetimes.of(requireNonNull(pod.spec()));
            }
            assertThat(shown).doesNotContain("\u001b", "\u202e", "\n::");
        }
        assertThat(judged("{\"apiVersion\":\"v1" + name + "\",\"kind\":\"K" + name + "\"}")
                        .toString())
                .doesNotContain("\u001b", "\n::");
    }

    @Test
    void a_container_does_not_show_what_may_be_a_secret() {
        Pod pod = Manifests.read("""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                  annotations: {kubectl.kubernetes.io/last-applied-configuration: hunter2}
                spec:
                  containers:
                  - name: a
                    image: i
                    args: [--password=hunter2]
                    livenessProbe: {httpGet: {port: 80, httpHeaders: [{name: A, value: hunter2}]}}
                  volumes:
                  - name: v
                    csi: {driver: d, volumeAttributes: {password: hunter2}}
                """).single(Pod.class);
        Container container = requireNonNull(pod.spec()).containers().get(0);
        assertThat(pod + " " + container + " " + pod.metadata() + " " + pod.spec())
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b", "\u3164", " ", "", "\u2028", "\u00ad"})
    void a_reason_that_nobody_sees_is_none(String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Validator.builder().suppress("localhost/port-collision", reason));
    }
}
