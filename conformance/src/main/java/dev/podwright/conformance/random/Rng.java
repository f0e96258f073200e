package dev.podwright.conformance.random;

import java.util.List;
import java.util.SplittableRandom;

/** A random number generator. */
final class Rng {
    private SplittableRandom random = new SplittableRandom(0);

    void seed(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    String pick(String... values) {
        return values[random.nextInt(values.length)];
    }
}
