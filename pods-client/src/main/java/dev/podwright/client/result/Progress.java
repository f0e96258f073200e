package dev.podwright.client.result;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far an object is on its way to being ready. */
public final class Progress {
    private final ObjectRef object;
    private final String phase;
    private final int ready;
    private final int wanted;
    private final String message;

    private Progress(ObjectRef object, String phase, int ready, int wanted, String message) {
        this.object = object;
        this.phase = phase;
        this.ready = ready;
        this.wanted = wanted;
        this.message = message;
    }

    /** The progress of an object, without a phase, counts and a message. */
    public static Progress of(ObjectRef object) {
        return new Progress(object, "", 0, 0, "");
    }

    /** This progress with another phase. */
    public Progress withPhase(String name) {
        return new Progress(object, name, ready, wanted, message);
    }

    /** This progress with the number of parts that are ready, and of those that are to be. */
    public Progress withCounts(int readyParts, int wantedParts) {
        return new Progress(object, phase, readyParts, wantedParts, message);
    }

    /** This progress with another message. */
    public Progress withMessage(String text) {
        return new Progress(object, phase, ready, wanted, text);
    }

    /** The object that is waited for. */
    public ObjectRef object() {
        return object;
    }

    /** The phase in the status of a pod, claim or namespace, such as {@code Running}; empty if there is none. */
    public String phase() {
        return phase;
    }

    /**
     * How many parts are ready: of a pod its main containers, of a workload its pods, of a Job those that have succeeded,
     * of a Service its endpoints. 0 for an object without parts.
     */
    public int ready() {
        return ready;
    }

    /** How many parts are to be ready; of a Service, how many endpoints there are. 0 for an object without parts. */
    public int wanted() {
        return wanted;
    }

    /** What the object waits for; empty if its status does not say. */
    public String message() {
        return message;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Progress that
                && object.equals(that.object)
                && phase.equals(that.phase)
                && ready == that.ready
                && wanted == that.wanted
                && message.equals(that.message);
    }

    @Override
    public int hashCode() {
        return Objects.hash(object, phase, ready, wanted, message);
    }

    /** {@code Deployment shop/shop 1/3: waits for 2 new pods}, with the phase before the counts if there is one. */
    @Override
    public String toString() {
        boolean isPod = object.apiVersion().equals("v1") && object.kind().equals("Pod");
        String shown = isPod && phase.isEmpty() ? "Pending" : phase;
        String head =
                object + (shown.isEmpty() ? "" : " " + shown) + (wanted > 0 || isPod ? " " + ready + "/" + wanted : "");
        return message.isEmpty() ? head : head + ": " + message;
    }
}
