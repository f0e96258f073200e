package dev.podwright.dsl;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What every word asks of its arguments before it takes them. */
final class Args {
    private Args() {}

    /**
     * The argument, which is not null: a variable of the environment that is not set, most often.
     *
     * @param what the argument in words, never its value
     */
    static <T> T given(@Nullable T value, String what) {
        if (value == null) {
            throw new NullPointerException(what + " is null; leave the word out, or use when(...)");
        }
        return value;
    }

    static <T> T given(@Nullable T value, String what, String name) {
        if (value == null) {
            throw new NullPointerException(what + " \"" + name + "\" is null; leave the word out, or use when(...)");
        }
        return value;
    }

    static long seconds(Duration duration) {
        if (duration.getNano() != 0) {
            throw new IllegalArgumentException(duration + " is not a whole number of seconds");
        }
        return duration.getSeconds();
    }

    static int intSeconds(Duration duration) {
        long seconds = seconds(duration);
        if (seconds != (int) seconds) {
            throw new IllegalArgumentException(duration + " does not fit into 32 bits of seconds");
        }
        return (int) seconds;
    }
}
