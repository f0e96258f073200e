package dev.podwright.benchmarks;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.model.Pod;
import dev.podwright.overlay.Overlay;
import dev.podwright.report.Report;
import io.fabric8.kubernetes.api.model.PodBuilder;
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

/** A user's changes of the realistic pod: as a layer over it, and as edits of a clone with fabric8. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@State(Scope.Benchmark)
public class OverlayBenchmark {
    private final Pod pod = WebPod.podwright().buildUnchecked();
    private final Pod changes = pod("shop")
            .label("team", "checkout")
            .container(
                    "app",
                    "registry.example.com/shop:1.5.0",
                    c -> c.env("LOG_LEVEL", "debug").volumeMount("cache", "/cache"))
            .volume("cache", emptyDir())
            .buildUnchecked();
    private final io.fabric8.kubernetes.api.model.Pod fabric8Pod = Fabric8WebPod.pod();

    /** The overlay. */
    @Benchmark
    public Pod podwrightOverlay() {
        return Overlay.of(pod).over(changes).merge().value();
    }

    /** The overlay with the verdict on its result. */
    @Benchmark
    public Report podwrightOverlayReport() {
        return Overlay.of(pod).over(changes).merge().report();
    }

    /** The same changes as edits of a builder, which copies the pod. */
    @Benchmark
    public io.fabric8.kubernetes.api.model.Pod fabric8Edit() {
        return edited(fabric8Pod);
    }

    /** The same edits of a clone. */
    @Benchmark
    public io.fabric8.kubernetes.api.model.Pod fabric8CloneAndEdit() {
        return edited(Serialization.clone(fabric8Pod));
    }

    private static io.fabric8.kubernetes.api.model.Pod edited(io.fabric8.kubernetes.api.model.Pod pod) {
        return new PodBuilder(pod)
                .editMetadata()
                .addToLabels("team", "checkout")
                .endMetadata()
                .editSpec()
                .editMatchingContainer(container -> container.getName().equals("app"))
                .withImage("registry.example.com/shop:1.5.0")
                .addNewEnv()
                .withName("LOG_LEVEL")
                .withValue("debug")
                .endEnv()
                .addNewVolumeMount()
                .withName("cache")
                .withMountPath("/cache")
                .endVolumeMount()
                .endContainer()
                .addNewVolume()
                .withName("cache")
                .withNewEmptyDir()
                .endEmptyDir()
                .endVolume()
                .endSpec()
                .build();
    }
}
