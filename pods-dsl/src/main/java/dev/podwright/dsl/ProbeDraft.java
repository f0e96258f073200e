package dev.podwright.dsl;

import dev.podwright.model.container.Probe;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What the kubelet asks a container again and again, and how often. Immutable. What is not said is Kubernetes' default:
 * every 10 seconds, with 1 second to answer, failed after 3 times.
 */
public abstract sealed class ProbeDraft permits Exec, Grpc, HttpGet, TcpSocket, ProbeDraft.Timed {
    /** A probe that has been given its times; it can no longer be a hook. */
    static final class Timed extends ProbeDraft {
        Timed(Probe model) {
            super(model);
        }
    }

    private final Probe model;

    ProbeDraft(Probe model) {
        this.model = model;
    }

    /** The model's value. */
    public final Probe toProbe() {
        return model;
    }

    /** The time from one probe to the next: {@code periodSeconds}. Whole seconds, at least 1. */
    public final ProbeDraft every(Duration period) {
        int seconds = Args.intSeconds(period);
        return with(p -> p.periodSeconds(seconds));
    }

    /** The time that an answer may take: {@code timeoutSeconds}. Whole seconds, at least 1. */
    public final ProbeDraft timeout(Duration timeout) {
        int seconds = Args.intSeconds(timeout);
        return with(p -> p.timeoutSeconds(seconds));
    }

    /** The time from the container's start to the first probe: {@code initialDelaySeconds}. Whole seconds. */
    public final ProbeDraft initialDelay(Duration delay) {
        int seconds = Args.intSeconds(delay);
        return with(p -> p.initialDelaySeconds(seconds));
    }

    /** How many failures in a row count as one: {@code failureThreshold}. At least 1. */
    public final ProbeDraft failsAfter(int times) {
        return with(p -> p.failureThreshold(times));
    }

    /** How many successes in a row it takes after a failure: {@code successThreshold}. 1, except for readiness. */
    public final ProbeDraft succeedsAfter(int times) {
        return with(p -> p.successThreshold(times));
    }

    /**
     * The time that a container has to stop after this probe has failed: {@code terminationGracePeriodSeconds}. Whole
     * seconds, at least 1; not for readiness.
     */
    public final ProbeDraft gracePeriod(Duration period) {
        long seconds = Args.seconds(period);
        return with(p -> p.terminationGracePeriodSeconds(seconds));
    }

    /** The way down to the model's builder. */
    public final ProbeDraft with(Consumer<Probe.Builder> change) {
        Probe.Builder builder = model.toBuilder();
        change.accept(builder);
        return new Timed(builder.build());
    }
}
