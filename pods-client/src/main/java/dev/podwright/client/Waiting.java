package dev.podwright.client;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How to wait for a pod.
 *
 * @param deadline how long at most
 * @param tolerated reasons that would end the wait at once and are to be waited out, such as {@code Unschedulable} on a
 *     cluster that grows, or {@code ImagePullBackOff} while an image is still being pushed
 * @param listener is told of every step, by the thread that waits
 */
public record Waiting(Duration deadline, Set<String> tolerated, Consumer<Progress> listener) {
    /** Copies the set; refuses a deadline that is not positive. */
    public Waiting {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("a deadline must be positive");
        }
        tolerated = Set.copyOf(tolerated);
    }

    /** At most this long, without tolerance or listener. */
    public static Waiting atMost(Duration deadline) {
        return new Waiting(deadline, Set.of(), progress -> {});
    }

    /** This, and wait this reason out. */
    public Waiting tolerating(String reason) {
        return new Waiting(
                deadline, Stream.concat(tolerated.stream(), Stream.of(reason)).collect(Collectors.toSet()), listener);
    }

    /** This, and tell of every step. */
    public Waiting telling(Consumer<Progress> teller) {
        return new Waiting(deadline, tolerated, teller);
    }
}
