package dev.podwright.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.config.ConfigMap;
import dev.podwright.model.container.ConfigMapEnvSource;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.container.EnvFromSource;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.service.Service;
import dev.podwright.model.service.ServicePort;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.model.value.IntOrString;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.report.Suppression;
import dev.podwright.validate.internal.bundle.BundleRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** What holds for every bundle. */
class BundlePropertiesTest {
    private static final Set<String> RULES = Set.copyOf(BundleRules.ids());
    /** Rules about two objects that are alike, of which either can be the one to change. */
    private static final Set<String> OF_PAIRS = Set.of("bundle/duplicate-object", "workload/same-selector");

    private static final String SECRET = "Xq7secret";

    @Provide
    Arbitrary<List<String>> objects() {
        return Arbitraries.oneOf(services(), workloads(), configs())
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("a", "a", "b", "c")
                .flatMap(name -> Arbitraries.of("", "", "", ", namespace: team")
                        .map(namespace -> "metadata: {name: " + name + namespace + "}"));
    }

    private static Arbitrary<String> labels() {
        return Arbitraries.of("{app: x}", "{app: x}", "{app: z}", "{app: x, tier: t}");
    }

    private static Arbitrary<String> services() {
        Arbitrary<String> targets =
                Arbitraries.of("", ", targetPort: http", ", targetPort: web", ", targetPort: 8080", ", targetPort: 81");
        Arbitrary<String> types = Arbitraries.of("", "", "", "clusterIP: None, ");
        return Combinators.combine(names(), labels(), targets, types)
                .as((name, selector, target, type) -> "{apiVersion: v1, kind: Service, " + name + ", spec: {" + type
                        + "selector: " + selector + ", ports: [{port: 80" + target + "}]}}");
    }

    private static Arbitrary<String> workloads() {
        Arbitrary<String> kinds = Arbitraries.of("Deployment", "Deployment", "StatefulSet", "DaemonSet");
        Arbitrary<String> ports = Arbitraries.of(
                "ports: [{name: http, containerPort: 8080}]",
                "ports: [{name: web, containerPort: 80}, {containerPort: 8080}]",
                "args: ['--upstream=http://localhost:8080']");
        Arbitrary<String> needs = Arbitraries.of("a", "b")
                .flatMap(name -> Arbitraries.of(
                        "",
                        ", env: [{name: PLAIN, value: " + SECRET + "}]",
                        ", env: [{name: A, valueFrom: {secretKeyRef: {name: " + name + ", key: k}}}]",
                        ", env: [{name: A, valueFrom: {configMapKeyRef: {name: " + name + ", key: j}}}]"));
        return Combinators.combine(kinds, names(), labels(), ports, needs, Arbitraries.of(true, false))
                .as((kind, name, labels, port, need, second) -> "{apiVersion: apps/v1, kind: " + kind + ", " + name
                        + ", spec: {" + (kind.equals("StatefulSet") ? "serviceName: a, " : "")
                        + "selector: {matchLabels: " + labels + "}, template: {metadata: {labels: " + labels
                        + "}, spec: {containers: [{name: app, image: 'example/i:1', " + port + need + "}"
                        + (second ? ", {name: other, image: 'example/j:1', ports: [{containerPort: 8080}]}" : "")
                        + "]}}}}");
    }

    private static Arbitrary<String> configs() {
        return Combinators.combine(Arbitraries.of("ConfigMap", "Secret"), names(), Arbitraries.of("j", "k"))
                .as((kind, name, key) -> "{apiVersion: v1, kind: " + kind + ", " + name + ", "
                        + (kind.equals("Secret") ? "stringData" : "data") + ": {" + key + ": " + SECRET + "}}");
    }

    private static Bundle bundle(List<String> objects) {
        return Bundle.of(Manifests.read(String.join("\n---\n", objects)));
    }

    @Property(tries = 300)
    void what_is_rendered_reads_back_as_the_same_objects(@ForAll("objects") List<String> objects) {
        Bundle bundle = bundle(objects);
        Bundle again = Bundle.of(Manifests.read(bundle.toYaml()));
        assertThat(again.objects()).containsExactlyInAnyOrderElementsOf(bundle.objects());
        assertThat(Bundle.of(Manifests.read(again.toYaml()))).isEqualTo(again);
    }

    @Property(tries = 300)
    void each_object_keeps_its_own_report(@ForAll("objects") List<String> objects, @ForAll boolean complete) {
        Bundle bundle = complete ? bundle(objects).complete() : bundle(objects);
        List<Report> reports = bundle.validate().reports();
        for (int i = 0; i < reports.size(); i++) {
            Report alone = Validator.standard().validate(bundle.objects().get(i));
            assertThat(reports.get(i).findings().stream()
                            .filter(each -> !RULES.contains(each.rule()))
                            .map(each -> each.located(path -> null))
                            .toList())
                    .usingElementComparator((a, b) -> describe(a).compareTo(describe(b)))
                    .isEqualTo(alone.findings());
            assertThat(reports.get(i).notChecked()).hasSameSizeAs(alone.notChecked());
        }
    }

    private static String describe(KubernetesObject object) {
        ObjectMeta metadata = Objects.requireNonNull(object.metadata());
        return object.kind() + " " + metadata.namespace() + "/" + metadata.name();
    }

    private static String describe(Finding finding) {
        return finding.channel() + " " + finding.rule() + " " + finding.path() + " " + finding.message();
    }

    @Property(tries = 500)
    void the_order_of_objects_does_not_change_what_is_found(
            @ForAll("objects") List<String> objects, @ForAll boolean complete, @ForAll int seed) {
        List<String> shuffled = new ArrayList<>(objects);
        Collections.shuffle(shuffled, new Random(seed));
        List<String> found = found(objects, complete);
        assertThat(found(shuffled, complete)).containsExactlyInAnyOrderElementsOf(found);
        Statistics.collect(found.isEmpty() ? "nothing" : "something");
        Statistics.coverage(counts -> counts.check("something").percentage(each -> each > 20));
    }

    private static List<String> found(List<String> objects, boolean complete) {
        Bundle bundle = complete ? bundle(objects).complete() : bundle(objects);
        List<Report> reports = bundle.validate().reports();
        List<String> out = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            KubernetesObject object = bundle.objects().get(i);
            for (Finding each : reports.get(i).advised()) {
                if (RULES.contains(each.rule())) {
                    out.add(each.severity() + " " + each.rule()
                            + (OF_PAIRS.contains(each.rule()) ? "" : " " + describe(object) + " " + each.path()));
                }
            }
        }
        return out;
    }

    @Property(tries = 300)
    void no_value_of_a_secret_or_a_variable_is_shown(@ForAll("objects") List<String> objects) {
        Bundle bundle = bundle(objects).complete();
        BundleReport report = bundle.validate();
        assertThat(report.toString() + report.toJson() + report.findings() + bundle + bundle.routes())
                .doesNotContain(SECRET);
    }

    @Property(tries = 300)
    void the_operator_and_annotations_suppress_a_rule_and_nothing_else(@ForAll("objects") List<String> objects) {
        Bundle bundle = bundle(objects).complete();
        BundleReport all = bundle.validate();
        Set<String> rules = new HashSet<>();
        all.findings().stream().map(Finding::rule).filter(RULES::contains).forEach(rules::add);
        for (String rule : rules) {
            List<Finding> others = all.findings().stream()
                    .filter(each -> !each.rule().equals(rule))
                    .toList();
            BundleReport byOperator =
                    bundle.validate(Validator.builder().suppress(rule, "a test").build());
            assertThat(byOperator.findings()).isEqualTo(others);
            String annotation = "annotations: {suppress.podwright.dev/" + rule.replace('/', '.') + ": a test}, ";
            BundleReport byManifest = bundle(objects.stream()
                            .map(each -> each.replaceFirst("metadata: \\{name", "metadata: {" + annotation + "name"))
                            .toList())
                    .complete()
                    .validate();
            assertThat(byManifest.findings()).extracting(Finding::rule).doesNotContain(rule);
            assertThat(suppressed(byManifest, Suppression.Source.MANIFEST))
                    .isEqualTo(suppressed(byOperator, Suppression.Source.OPERATOR))
                    .isEqualTo(all.findings().size() - others.size());
        }
    }

    private static int suppressed(BundleReport report, Suppression.Source source) {
        return report.reports().stream()
                .mapToInt(each -> (int) each.suppressed().stream()
                        .filter(one -> one.source() == source)
                        .count())
                .sum();
    }

    private static final List<String> HOSTILE = List.of(
            "x\n  no problems\n::error::\u001b[31m",
            "\u0000\u007f\u0085",
            "\u202e\u2066 \ud800",
            "n".repeat(10_000),
            " ",
            "");

    @Test
    void hostile_names_are_shown_escaped_and_short() {
        for (String name : HOSTILE) {
            Bundle bundle = hostile(name).complete();
            BundleReport report = bundle.validate();
            assertThat(report.findings()).extracting(Finding::rule).contains("bundle/missing-object");
            for (Finding each : report.findings()) {
                if (RULES.contains(each.rule())) {
                    assertThat(each.message() + each.fix())
                            .hasSizeLessThan(2_000)
                            .matches("[ -~…]*");
                }
            }
            assertThat(bundle.toString()).hasSizeLessThan(2_000).matches("[ -~…]*");
            bundle.routes()
                    .forEach(each -> assertThat(each.toString().lines())
                            .allSatisfy(line ->
                                    assertThat(line).hasSizeLessThan(2_000).matches("[ -~…]*")));
        }
    }

    /** Objects in which names of all kinds are the given one. */
    private static Bundle hostile(String name) {
        ObjectMeta metadata = ObjectMeta.builder()
                .name(name)
                .namespace(name)
                .putLabel(name, name)
                .build();
        Container container = Container.builder()
                .name(name)
                .image(name)
                .addPort(ContainerPort.builder()
                        .name(name)
                        .containerPort(80)
                        .protocol(name)
                        .build())
                .addEnvFrom(EnvFromSource.builder()
                        .configMapRef(
                                ConfigMapEnvSource.builder().name(name + "x").build())
                        .build())
                .build();
        Pod pod = Pod.builder()
                .metadata(metadata)
                .spec(PodSpec.builder().addContainer(container).build())
                .build();
        Service service = Service.builder()
                .metadata(metadata)
                .spec(ServiceSpec.builder()
                        .putSelector(name, name)
                        .addPort(ServicePort.builder()
                                .port(80)
                                .name(name)
                                .targetPort(IntOrString.of(name + "y"))
                                .build())
                        .addPort(ServicePort.builder()
                                .port(81)
                                .protocol(name)
                                .targetPort(IntOrString.of(name))
                                .build())
                        .build())
                .build();
        Service other = Service.builder()
                .metadata(metadata)
                .spec(ServiceSpec.builder().putSelector(name, name + "z").build())
                .build();
        ConfigMap map = ConfigMap.builder().metadata(metadata).build();
        return Bundle.of(pod, pod, service, service, other, map);
    }
}
