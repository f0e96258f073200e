package dev.podwright.client;

import java.util.function.Predicate;
import java.util.function.Supplier;

/** Polls for what the server does a moment later, up to half a minute. */
final class Eventually {
    private Eventually() {}

    /** The first value that satisfies the condition, or the last value if none does. */
    static <T> T get(Supplier<T> source, Predicate<T> condition) {
        T value = source.get();
        for (int i = 0; i < 300 && !condition.test(value); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return value;
            }
            value = source.get();
        }
        return value;
    }
}
