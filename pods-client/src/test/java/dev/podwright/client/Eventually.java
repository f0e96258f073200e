package dev.podwright.client;

import java.util.function.Predicate;
import java.util.function.Supplier;

/** What the server does a moment later: asked again and again, up to half a minute. */
final class Eventually {
    private Eventually() {}

    /** The first value that satisfies, or the last one where none did. */
    static <T> T get(Supplier<T> source, Predicate<T> wanted) {
        T value = source.get();
        for (int i = 0; i < 300 && !wanted.test(value); i++) {
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
