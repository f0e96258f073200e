package dev.podwright.conformance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What texts allocate grows as the texts, or as the reports about them: up to the limits of a report, a text may be reported
 * on at a length that grows faster than it. {@code .ci/run} measures the time, at lengths beyond those limits.
 */
class AllocationGrowthTest {
    private static final int LENGTH = 2_000;
    private static final int DOUBLINGS = 3;
    /** What code allocates falls when it is compiled, so that one measurement says little. */
    private static final int ROUNDS = 3;

    private static final double STEEPEST = 1.3;
    /** Of the inputs, which are thousands, one in so many, and others in each run. */
    private static final int EACH = 25;

    @Test
    void is_linear_in_the_texts_or_their_reports() {
        List<String> steep = new ArrayList<>();
        List<GrowthInputs.Input> inputs = GrowthInputs.all();
        for (int i = new Random().nextInt(EACH); i < inputs.size(); i += EACH) {
            double exponent = exponent(inputs.get(i));
            for (int round = 1; round < ROUNDS && exponent > STEEPEST; round++) {
                exponent = exponent(inputs.get(i));
            }
            if (exponent > STEEPEST) {
                steep.add(inputs.get(i).name() + " " + exponent);
            }
        }
        assertThat(steep).isEmpty();
    }

    private static double exponent(GrowthInputs.Input input) {
        int size = Math.max(8, LENGTH / input.perElement());
        String first = input.text().apply(size);
        String last = input.text().apply(size << DOUBLINGS);
        double text = (double) last.length() / first.length();
        double reported = (double) (last.length() + Work.all(last)) / (first.length() + Work.all(first));
        double times = (double) Work.cost(() -> Work.all(last)).allocated()
                / Work.cost(() -> Work.all(first)).allocated();
        return Math.log(times) / Math.log(Math.max(text, reported));
    }
}
