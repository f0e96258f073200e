package dev.podwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.model.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Quantities against plain decimal arithmetic. */
class QuantityPropertiesTest {
    @Property
    void should_add_subtract_and_compare_exactly(@ForAll("decimals") BigDecimal a, @ForAll("decimals") BigDecimal b) {
        Quantity left = quantity(a);
        Quantity right = quantity(b);

        assertThat(left.add(right)).isEqualTo(quantity(a.add(b)));
        assertThat(left.subtract(right)).isEqualTo(quantity(a.subtract(b)));
        assertThat(left.compareTo(right)).isEqualTo(a.compareTo(b));
        assertThat(left.negate().negate()).isEqualTo(left).hasSameHashCodeAs(left);
    }

    @Property
    void should_round_away_from_zero(@ForAll("decimals") BigDecimal value) {
        assertThat(quantity(value).roundUp(Quantity.MILLI)).isEqualTo(quantity(value.setScale(3, RoundingMode.UP)));
        BigDecimal whole = value.setScale(0, RoundingMode.UP);
        BigDecimal held = whole.min(BigDecimal.valueOf(Long.MAX_VALUE)).max(BigDecimal.valueOf(Long.MIN_VALUE));
        assertThat(quantity(value).value()).isEqualTo(held.longValueExact());
    }

    @Property
    void should_be_equal_and_hash_alike_in_any_spelling(@ForAll("decimals") BigDecimal value) {
        Quantity exponent = Quantity.parse(value.unscaledValue() + "e" + -value.scale());

        assertThat(exponent).isEqualTo(quantity(value)).hasSameHashCodeAs(quantity(value));
        assertThat(Quantity.parse(exponent.canonical())).isEqualTo(exponent);
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        var any = Arbitraries.bigDecimals().ofScale(9);
        BigDecimal large = new BigDecimal("1e25");
        return Arbitraries.oneOf(
                any.between(large.negate(), large), any.between(BigDecimal.TEN.negate(), BigDecimal.TEN));
    }

    private static Quantity quantity(BigDecimal value) {
        return Quantity.parse(value.toPlainString());
    }
}
