package dev.podwright.benchmarks;

import dev.podwright.dsl.PodDraft;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** The cost of recording the Java line of each call of the DSL, on a realistic pod of three containers that is not built. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class LocationBenchmark {
    /** With lines, as in unit tests. */
    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-Dpodwright.locations=on")
    public PodDraft podwrightSayWithLines() {
        return WebPod.podwright();
    }

    /** Without lines, as after the first calls of a long process. */
    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-Dpodwright.locations=off")
    public PodDraft podwrightSayWithoutLines() {
        return WebPod.podwright();
    }
}
