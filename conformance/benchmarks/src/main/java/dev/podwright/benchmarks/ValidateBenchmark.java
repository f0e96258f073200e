package dev.podwright.benchmarks;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.apps.Deployment;
import dev.podwright.model.apps.DeploymentSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The cost of a verdict on the pods of {@code pods.jsonl}, which {@code oracle bench} measures too, and on the realistic one
 * with 10, 100 and 1,000 containers, and on a Deployment of each. It includes Podwright's own rules, which the server does not have.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class ValidateBenchmark {
    private final Validator validator = Validator.standard();
    private String json = "";
    private Pod valid = Pod.builder().build();
    private Deployment deployment = Deployment.builder().build();

    /** The name of a pod in the file, or a number of containers. */
    @Param({"minimal", "realistic", "wide", "10", "100", "1000"})
    public String pod = "";

    /** Reads the pod, which must be accepted. */
    @Setup
    public void prepare() throws IOException {
        valid = Character.isDigit(pod.charAt(0)) ? widened(read("realistic"), Integer.parseInt(pod)) : read(pod);
        json = Manifests.toJson(valid);
        deployment = deploymentOf(valid);
        for (KubernetesObject each : List.of(valid, deployment)) {
            if (!validator.validate(each).isAccepted()) {
                throw new IllegalStateException(validator.validate(each).toString());
            }
        }
    }

    /** A Deployment of a pod, with its metadata in both places; a selector needs a label. */
    private static Deployment deploymentOf(Pod pod) {
        ObjectMeta given = Objects.requireNonNull(pod.metadata());
        Map<String, String> labels = given.labels().isEmpty() ? Map.of("app", "web") : given.labels();
        ObjectMeta metadata = given.toBuilder().labels(labels).build();
        return Deployment.builder()
                .metadata(metadata)
                .spec(DeploymentSpec.builder()
                        .replicas(3)
                        .selector(LabelSelector.builder().matchLabels(labels).build())
                        .template(PodTemplateSpec.builder()
                                .metadata(metadata.toBuilder().name(null).build())
                                .spec(pod.spec())
                                .build())
                        .build())
                .build();
    }

    private static Pod read(String name) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ValidateBenchmark.class.getResourceAsStream("pods.jsonl")),
                StandardCharsets.UTF_8))) {
            String line = lines.lines()
                    .filter(l -> l.contains("\"metadata\":{\"name\":\"" + name + "\""))
                    .findFirst()
                    .orElseThrow();
            return (Pod) Manifests.read(line).objects().get(0);
        }
    }

    private static Pod widened(Pod pod, int containers) {
        PodSpec spec = Objects.requireNonNull(pod.spec());
        Container first = spec.containers().get(0);
        PodSpec.Builder wide = spec.toBuilder().containers(List.of());
        for (int i = 0; i < containers; i++) {
            wide.addContainer(first.toBuilder()
                    .name("app-" + i)
                    .args(List.of())
                    .livenessProbe(null)
                    .readinessProbe(null)
                    .ports(List.of(ContainerPort.builder()
                            .name("http-" + i)
                            .containerPort(8000 + i)
                            .build()))
                    .build());
        }
        return pod.toBuilder().spec(wide.build()).build();
    }

    /** The verdict alone. */
    @Benchmark
    public Report validate() {
        return validator.validate(valid);
    }

    /** The verdict on a Deployment of the pod. */
    @Benchmark
    public Report validateDeployment() {
        return validator.validate(deployment);
    }

    /** Reading the pod, and the verdict. */
    @Benchmark
    public Report readAndValidate() {
        return validator.validate((Pod) Manifests.read(json).objects().get(0));
    }
}
