package dev.podwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.model.value.IntOrString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntOrStringTest {
    @Test
    void should_distinguish_a_number_from_the_same_digits_as_text() {
        IntOrString number = IntOrString.of(80);
        IntOrString text = IntOrString.of("80");

        assertThat(number).isNotEqualTo(text).hasToString("80").isEqualTo(IntOrString.of(80));
        assertThat(text).hasToString("80").isEqualTo(IntOrString.of("80")).hasSameHashCodeAs(IntOrString.of("80"));
        assertThat(number.isInt()).isTrue();
        assertThat(number.intValue()).isEqualTo(80);
        assertThat(number.text()).isNull();
        assertThat(text.isInt()).isFalse();
        assertThat(text.intValue()).isZero();
        assertThat(text.text()).isEqualTo("80");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "8080", "-1", "2147483647", "-2147483648"})
    void should_read_whole_numbers_of_32_bits(String literal) {
        assertThat(IntOrString.tryFromJsonNumber(literal)).isEqualTo(IntOrString.of(Integer.parseInt(literal)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"80.0", "8e1", "2147483648", "-2147483649", "99999999999999999999", "-", "", "08"})
    void should_refuse_other_numbers(String literal) {
        assertThat(IntOrString.tryFromJsonNumber(literal)).isNull();
    }
}
