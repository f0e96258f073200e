package dev.podwright.dsl;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.container.Probe;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What the kubelet asks a container again and again, and how often. Immutable. Absent times are those of Kubernetes:
 * every 10 seconds, with 1 second to answer, failed after 3 times.
 */
@CheckReturnValue
public abstract sealed class ProbeDraft permits Exec, Grpc, HttpGet, TcpSocket, ProbeDraft.Timed {
    final ObjectDraft<Probe> state;

    ProbeDraft(ObjectDraft<Probe> state) {
        this.state = state;
    }

    /** A probe that has been given its times; it cannot be a hook any more. */
    static final class Timed extends ProbeDraft {
        Timed(ObjectDraft<Probe> state) {
            super(state);
        }
    }

    /**
     * Sets {@code initialDelaySeconds}: seconds after the container's start before the first check. Absent: 0, no
     * delay. For a slow start a startup probe usually serves better. A time that is not a whole number of seconds is
     * reported when the pod is validated.
     *
     * @param time whole seconds
     */
    public final ProbeDraft initialDelay(Duration time) {
        return new Timed(state.set(
                "initialDelaySeconds",
                Texts.intSeconds(state.check("initialDelay").required(time, 1, "time"))));
    }

    /**
     * Sets {@code timeoutSeconds}: seconds after which one check counts as failed, at least 1. Absent or 0: 1 second,
     * which is short for a command or a busy service. A time that is not a whole number of seconds is reported when the
     * pod is validated.
     *
     * @param time whole seconds
     */
    public final ProbeDraft timeout(Duration time) {
        return new Timed(state.set(
                "timeoutSeconds", Texts.intSeconds(state.check("timeout").required(time, 1, "time"))));
    }

    /**
     * Sets {@code periodSeconds}: seconds from one check to the next, at least 1. Absent or 0: 10 seconds. A time that
     * is not a whole number of seconds is reported when the pod is validated.
     *
     * @param time whole seconds
     */
    public final ProbeDraft period(Duration time) {
        return new Timed(state.set(
                "periodSeconds", Texts.intSeconds(state.check("period").required(time, 1, "time"))));
    }

    /**
     * Sets {@code successThreshold}: successes in a row after which a failed probe counts as passed again, at least 1.
     * Absent or 0: 1. Must be 1 for liveness and startup probes.
     *
     * @param value the value of the field
     */
    public final ProbeDraft successThreshold(int value) {
        return new Timed(state.set("successThreshold", value));
    }

    /**
     * Sets {@code failureThreshold}: failures in a row after which the probe counts as failed, at least 1. Absent or 0:
     * 3. A startup probe allows about this number times {@code periodSeconds} for starting.
     *
     * @param value the value of the field
     */
    public final ProbeDraft failureThreshold(int value) {
        return new Timed(state.set("failureThreshold", value));
    }

    /**
     * Sets {@code terminationGracePeriodSeconds}: seconds the container gets to stop when it is killed because this
     * probe failed, at least 1. Absent: the pod's {@code terminationGracePeriodSeconds}. Not allowed on a readiness
     * probe. Since Kubernetes 1.21. A time that is not a whole number of seconds is reported when the pod is validated.
     *
     * @param time whole seconds
     */
    public final ProbeDraft terminationGracePeriod(Duration time) {
        return new Timed(state.set(
                "terminationGracePeriodSeconds",
                Texts.seconds(state.check("terminationGracePeriod").required(time, 1, "time"))));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public final ProbeDraft customize(Consumer<Probe.Builder> change) {
        return new Timed(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /** The model's value. An argument that cannot be read leaves its field absent. */
    public final Probe toModel() {
        return state.build();
    }
}
