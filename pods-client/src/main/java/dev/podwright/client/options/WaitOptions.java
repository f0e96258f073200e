package dev.podwright.client.options;

import dev.podwright.client.result.Progress;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a call waits for a pod. */
public final class WaitOptions {
    private final Duration deadline;
    private final Set<String> toleratedReasons;
    private final Consumer<Progress> progressListener;

    private WaitOptions(Duration deadline, Set<String> toleratedReasons, Consumer<Progress> progressListener) {
        this.deadline = deadline;
        this.toleratedReasons = Set.copyOf(toleratedReasons);
        this.progressListener = progressListener;
    }

    /**
     * A wait that ends after this time at the latest, tolerates no reason and has no listener.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public static WaitOptions atMost(Duration deadline) {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("a deadline must be positive, and is " + deadline);
        }
        return new WaitOptions(deadline, Set.of(), progress -> {});
    }

    /**
     * These options, and the wait goes on although the pod has this reason.
     *
     * @param reason such as {@code Unschedulable} on a cluster that adds nodes, or {@code ImagePullBackOff} while an image
     *     is being pushed
     */
    public WaitOptions tolerating(String reason) {
        return new WaitOptions(
                deadline,
                Stream.concat(toleratedReasons.stream(), Stream.of(reason)).collect(Collectors.toSet()),
                progressListener);
    }

    /** These options with a listener that is called for each change of the progress, on the thread that waits. */
    public WaitOptions onProgress(Consumer<Progress> listener) {
        return new WaitOptions(deadline, toleratedReasons, listener);
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
        return "WaitOptions[deadline=" + deadline + ", toleratedReasons=" + toleratedReasons + "]";
    }
}
