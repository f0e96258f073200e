package dev.podwright.benchmarks;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Common operations with Podwright and with fabric8, on the same realistic pod of three containers. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@State(Scope.Benchmark)
public class PeerBenchmark {
    private final Pod pod = WebPod.podwright().buildUnchecked();
    private final String yaml = Manifests.toYaml(pod);
    private final Validator validator = Validator.standard();

    /** Building by the DSL, which validates, and rendering. */
    @Benchmark
    public String podwrightBuildValidateRender() {
        return Manifests.toYaml(WebPod.podwright().build());
    }

    /** Building by the DSL without validation. */
    @Benchmark
    public Pod podwrightDraft() {
        return WebPod.podwright().buildUnchecked();
    }

    /** Rendering alone. */
    @Benchmark
    public String podwrightRender() {
        return Manifests.toYaml(pod);
    }

    /** Validation alone. */
    @Benchmark
    public Report podwrightValidate() {
        return validator.validate(pod);
    }

    /** Strict reading. */
    @Benchmark
    public Pod podwrightRead() {
        return Manifests.read(yaml).single(Pod.class);
    }

    /** Building and rendering with fabric8, which does not validate. */
    @Benchmark
    public String fabric8BuildRender() {
        return Serialization.asYaml(Fabric8WebPod.pod());
    }

    /** Reading with fabric8, which keeps unknown fields. */
    @Benchmark
    public io.fabric8.kubernetes.api.model.Pod fabric8Read() {
        return Serialization.unmarshal(yaml, io.fabric8.kubernetes.api.model.Pod.class);
    }
}
