package dev.podwright.conformance.hostile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** How the cost of texts grows with their length. */
public final class Growth {
    private static final double STEEPEST = 1.3;
    private static final int DOUBLINGS = 3;
    private static final int ROUNDS = 3;
    private static final long NANOS_PER_MILLISECOND = 1_000_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    /** A first look: what is linear here is so at every size that the reader takes. */
    private static final int FIRST_LENGTH = 60_000;

    private static final int LARGEST_LENGTH = 12 << 20;

    private Growth() {}

    /**
     * Measures the CPU time of each input over three doublings, best of three, and prints those whose exponent is above
     * 1.3. What takes less than the time at the largest size that the reader takes is not measured any closer.
     *
     * @param seed chooses the inputs
     * @param count how many inputs are measured at most
     * @param milliseconds the least time of the largest text
     * @param seconds how long it goes on beginning with a further input
     * @return whether there are none
     */
    public static boolean report(long seed, long count, long milliseconds, long seconds) {
        List<String> steep = new ArrayList<>();
        List<GrowthInputs.Input> inputs = new ArrayList<>(GrowthInputs.all());
        Collections.shuffle(inputs, new Random(seed));
        for (int warm = 0; warm < 200; warm++) {
            Work.all(inputs.get(warm * 7 % inputs.size()).text().apply(50));
        }
        int tried = 0;
        int measured = 0;
        long end = System.nanoTime() + seconds * NANOS_PER_SECOND;
        for (GrowthInputs.Input input : inputs) {
            if (tried == count || System.nanoTime() > end) {
                break;
            }
            tried++;
            int size = start(input, milliseconds * NANOS_PER_MILLISECOND);
            if (size > 0) {
                measured++;
                double exponent = exponent(input, size);
                if (exponent > STEEPEST) {
                    steep.add(String.format("%.2f  %s", exponent, input.name()));
                }
            }
        }
        System.out.println(tried + " of " + inputs.size() + " inputs, " + measured + " measured over " + DOUBLINGS
                + " doublings, " + steep.size() + " steeper than " + STEEPEST);
        steep.forEach(System.out::println);
        return steep.isEmpty();
    }

    /** The size from which three doublings take the time at last; 0 where no text that can be read takes as long. */
    private static int start(GrowthInputs.Input input, long nanos) {
        int perElement = Math.max(
                1, (input.text().apply(256).length() - input.text().apply(128).length()) / 128);
        int size = Math.max(8, FIRST_LENGTH / perElement);
        long time = best(input.text().apply(size));
        while (time << DOUBLINGS < nanos) {
            if ((((long) size * perElement) << (DOUBLINGS + 1)) > LARGEST_LENGTH) {
                return time << DOUBLINGS < nanos / 8 ? 0 : size;
            }
            size *= 2;
            time = best(input.text().apply(size));
        }
        return size;
    }

    private static double exponent(GrowthInputs.Input input, int size) {
        long first = best(input.text().apply(size));
        long last = best(input.text().apply(size << DOUBLINGS));
        double length = (double) input.text().apply(size << DOUBLINGS).length()
                / input.text().apply(size).length();
        return Math.log((double) last / first) / Math.log(length);
    }

    private static long best(String text) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, Work.cost(() -> Work.all(text)).cpu());
        }
        return best;
    }
}
