package dev.podwright.conformance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What texts of twice the length allocate: about twice as much. {@code .ci/run} measures the time. */
class AllocationGrowthTest {
    private static final int LENGTH = 4_000;
    private static final double STEEPEST = 1.3;
    /** Of the inputs, which are thousands, one in so many. */
    private static final int EACH = 25;

    @Test
    void grows_with_the_length() {
        List<String> steep = new ArrayList<>();
        List<GrowthInputs.Input> inputs = GrowthInputs.all();
        for (int i = 0; i < inputs.size(); i += EACH) {
            double exponent = exponent(inputs.get(i));
            if (exponent > STEEPEST) {
                steep.add(inputs.get(i).name() + " " + exponent);
            }
        }
        assertThat(steep).isEmpty();
    }

    /** Over two doublings the smaller one: a limit that the text passes shows in one of them, and growth in both. */
    private static double exponent(GrowthInputs.Input input) {
        int perElement = Math.max(
                1, (input.text().apply(64).length() - input.text().apply(32).length()) / 32);
        int size = Math.max(8, LENGTH / perElement);
        String first = input.text().apply(size);
        String second = input.text().apply(2 * size);
        String third = input.text().apply(4 * size);
        Work.all(second);
        return Math.min(exponent(first, second), exponent(second, third));
    }

    private static double exponent(String shorter, String longer) {
        double times = (double) Work.cost(() -> Work.all(longer)).allocated()
                / Work.cost(() -> Work.all(shorter)).allocated();
        return Math.log(times) / Math.log((double) longer.length() / shorter.length());
    }
}
