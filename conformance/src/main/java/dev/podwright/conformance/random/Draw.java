package dev.podwright.conformance.random;

import java.util.List;
import java.util.SplittableRandom;

/** What is drawn at random, from a seed. */
final class Draw {
    private SplittableRandom random = new SplittableRandom(0);

    void restart(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    String of(String... values) {
        return values[random.nextInt(values.length)];
    }
}
