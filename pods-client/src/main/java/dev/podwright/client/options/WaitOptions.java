package dev.podwright.client.options;

import dev.podwright.client.result.Progress;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a call waits for objects. */
public final class WaitOptions {
    private static final Duration STANDARD_PATIENCE = Duration.ofSeconds(10);

    private final Duration deadline;
    private final Set<String> toleratedReasons;
    private final Consumer<Progress> progressListener;
    private final Duration patience;

    private WaitOptions(
            Duration deadline, Set<String> toleratedReasons, Consumer<Progress> progressListener, Duration patience) {
        this.deadline = deadline;
        this.toleratedReasons = Set.copyOf(toleratedReasons);
        this.progressListener = progressListener;
        this.patience = patience;
    }

    /**
     * A wait that ends after this time at the latest, tolerates no reason, has no listener and a patience of 10 seconds.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public static WaitOptions atMost(Duration deadline) {
        return new WaitOptions(positive(deadline), Set.of(), progress -> {}, STANDARD_PATIENCE);
    }

    private static Duration positive(Duration deadline) {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("a deadline must be positive, and is " + deadline);
        }
        return deadline;
    }

    /**
     * These options with another deadline.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public WaitOptions withDeadline(Duration time) {
        return new WaitOptions(positive(time), toleratedReasons, progressListener, patience);
    }

    /**
     * These options, and the wait goes on although the object, or a pod below it, has this reason.
     *
     * @param reason such as {@code Unschedulable} on a cluster that adds nodes, {@code ImagePullBackOff} while an image is
     *     being pushed, or {@code FailedCreate} while a quota is used up
     */
    public WaitOptions tolerating(String reason) {
        return new WaitOptions(
                deadline,
                Stream.concat(toleratedReasons.stream(), Stream.of(reason)).collect(Collectors.toSet()),
                progressListener,
                patience);
    }

    /**
     * These options with a listener that is called for each change of the progress, on the thread that waits. An exception
     * of the listener ends the wait, and the caller gets it.
     */
    public WaitOptions onProgress(Consumer<Progress> listener) {
        return new WaitOptions(deadline, toleratedReasons, listener, patience);
    }

    /**
     * These options with another patience.
     *
     * @param time how long an object may be in a state that looks hopeless and may still pass, such as
     *     {@code ErrImagePull}, before the wait ends; zero to end it at once
     * @throws IllegalArgumentException if the time is negative
     */
    public WaitOptions withPatience(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("patience must not be negative, and is " + time);
        }
        return new WaitOptions(deadline, toleratedReasons, progressListener, time);
    }

    /** How long a state that looks hopeless may last before the wait ends; 10 seconds by default. */
    public Duration patience() {
        return patience;
    }

    /** How long the wait may take. */
    public Duration deadline() {
        return deadline;
    }

    /** The reasons for which the wait goes on; empty by default. */
    public Set<String> toleratedReasons() {
        return toleratedReasons;
    }

    /** The listener for progress; does nothing by default. */
    public Consumer<Progress> progressListener() {
        return progressListener;
    }

    @Override
    public String toString() {
        return "WaitOptions[deadline=" + deadline + ", toleratedReasons=" + toleratedReasons + ", patience=" + patience
                + "]";
    }
}
