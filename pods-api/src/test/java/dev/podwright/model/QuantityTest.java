package dev.podwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.model.value.MalformedValueException;
import dev.podwright.model.value.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "250m, 250m",
        "0.5, 500m",
        "1.5Gi, 1536Mi",
        "1024Mi, 1Gi",
        "0.5Ki, 512",
        "1.1Ki, 1126400m",
        "0.1n, 1n",
        "-0.1n, -1n",
        "1E3, 1E3",
        "1000e3, 1e6",
        "9223372036854775808Ki, 9223372036854775807",
        "1000E, 1",
        "+, 0",
        "+5, +5",
        "1.500, 1.500",
        "m, 0"
    })
    void should_spell_an_amount_as_the_server_does(String text, String canonical) {
        Quantity quantity = Quantity.parse(text);

        assertThat(quantity.canonical()).isEqualTo(canonical);
        assertThat(quantity).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"1, 1000m", "1Ki, 1024", "0.5Gi, 512Mi", "1e3, 1k", "0, -0.0Ei", "100000000000000000000, 100E"})
    void should_be_equal_by_value(String left, String right) {
        assertThat(Quantity.parse(left)).isEqualTo(Quantity.parse(right)).hasSameHashCodeAs(Quantity.parse(right));
        assertThat(Quantity.parse(left)).isEqualByComparingTo(Quantity.parse(right));
    }

    @ParameterizedTest
    @CsvSource({"1, 1001m", "-1, 0", "1M, 1Mi", "1e1000, 1e1001", "1n, 1e2147483647", "99999999999999999999, 100E"})
    void should_be_ordered_by_value(String less, String more) {
        assertThat(Quantity.parse(less)).isLessThan(Quantity.parse(more)).isNotEqualTo(Quantity.parse(more));
        assertThat(Quantity.parse(more)).isGreaterThan(Quantity.parse(less));
    }

    @Test
    void should_make_quantities_from_numbers() {
        assertThat(Quantity.of(2000)).hasToString("2k").isEqualTo(Quantity.parse("2000"));
        assertThat(Quantity.of(Long.MIN_VALUE)).hasToString("-9223372036854775808");
        assertThat(Quantity.ofMillis(250)).hasToString("250m");
        assertThat(Quantity.ofMillis(2000)).hasToString("2");
        assertThat(Quantity.ofBytes(512 << 20)).hasToString("512Mi");
        assertThat(Quantity.ofBytes(1000)).hasToString("1k");
        assertThat(Quantity.ZERO).hasToString("0").isEqualTo(Quantity.of(0));
        assertThat(Quantity.ZERO.isZero()).isTrue();
    }

    @Test
    void should_keep_the_first_notation_in_a_sum() {
        assertThat(Quantity.parse("1Gi").add(Quantity.parse("1024M"))).hasToString("2048576Ki");
        assertThat(Quantity.parse("1Gi").add(Quantity.parse("1Gi"))).hasToString("2Gi");
        assertThat(Quantity.parse("0").add(Quantity.parse("1024Mi"))).hasToString("1Gi");
        assertThat(Quantity.parse("1").subtract(Quantity.parse("1500m"))).hasToString("-500m");
        assertThat(Quantity.parse("-250m").negate()).hasToString("250m");
    }

    @Test
    void should_add_beyond_64_bits() {
        Quantity most = Quantity.of(Long.MAX_VALUE);

        assertThat(most.add(Quantity.of(1)).canonical()).isEqualTo("9223372036854775808");
        assertThat(Quantity.of(Long.MIN_VALUE).negate()).isEqualTo(most.add(Quantity.of(1)));
        assertThat(most.add(Quantity.parse("1n")).canonical()).isEqualTo("9223372036854775807000000001n");
    }

    @Test
    void should_add_amounts_that_are_too_far_apart_without_writing_them_out() {
        Quantity huge = Quantity.parse("1e2000000000");

        assertThat(huge.add(Quantity.parse("1n"))).isEqualTo(huge);
        assertThat(Quantity.parse("-1n").add(huge)).isEqualTo(huge);
        assertThat(Quantity.parse("1Ki").add(huge).signum()).isEqualTo(1);
    }

    @Test
    void should_round_up_away_from_zero() {
        assertThat(Quantity.parse("0.1m").roundUp(Quantity.MILLI)).hasToString("1m");
        assertThat(Quantity.parse("-0.1m").roundUp(Quantity.MILLI)).hasToString("-1m");
        assertThat(Quantity.parse("1.0001").roundUp(Quantity.MILLI)).hasToString("1001m");
        assertThat(Quantity.parse("1.000000").roundUp(Quantity.MILLI)).hasToString("1.000000");
        assertThat(Quantity.parse("1.5Gi").roundUp(Quantity.MILLI)).hasToString("1.5Gi");
        assertThat(Quantity.parse("1e30").roundUp(Quantity.MILLI)).hasToString("1e30");
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 2, 1500",
        "-1.5, -2, -1500",
        "0.0001, 1, 1",
        "1e3, 1000, 1000000",
        "1E, 1000000000000000000, 0",
        "7.5Ei, 8646911284551352320, -4611686018427387904"
    })
    void should_give_whole_units_and_thousandths(String text, long value, long millis) {
        assertThat(Quantity.parse(text).value()).isEqualTo(value);
        assertThat(Quantity.parse(text).milliValue()).isEqualTo(millis);
    }

    @Test
    void should_hold_whole_units_at_the_ends_of_a_long_where_the_server_overflows() {
        assertThat(Quantity.parse("1e30").value()).isEqualTo(Long.MAX_VALUE);
        assertThat(Quantity.parse("1e30").serverValue(0)).isZero();
        assertThat(Quantity.parse("-1e30").value()).isEqualTo(Long.MIN_VALUE);
        assertThat(Quantity.parse("123456789012345678901.5").value()).isEqualTo(Long.MAX_VALUE);
        assertThat(Quantity.parse("-1.1Ki").value()).isEqualTo(-1127);
        assertThat(Quantity.parse("-1.1Ki").serverValue(0)).isEqualTo(-1125);
    }

    @ParameterizedTest
    @CsvSource({"100m, true", "1.5, true", "1, false", "1500m, true", "2000m, false", "1.5Gi, false", "1e1000, false"})
    void should_recognize_fractions_as_the_server_asks_for_them(String text, boolean fractional) {
        assertThat(Quantity.parse(text).isFractional()).isEqualTo(fractional);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "0.5 GB | must not contain blanks | write 500M or 512Mi",
                "512MB | \"MB\" is not one of the suffixes | write 512M or 512Mi",
                "4gib | \"gib\" is not one of the suffixes | write 4Gi",
                "1K | \"K\" is not one of the suffixes | write 1k or 1Ki",
                "1,5 | \",5\" is not one of the suffixes | write 1.5",
                "500 m | must not contain blanks | write 500m",
                "2 cores | must not contain blanks | write 2",
                "100millicores | is not one of the suffixes | write 100m",
                "`` | the text is empty | write a number with at most one suffix",
                "much | must begin with a number | write a number with at most one suffix",
                "1.2.3 | more than one decimal point | write a number with at most one suffix",
                "1e99999999999999999999 | is not one of the suffixes | write a number with at most one suffix"
            },
            delimiter = '|')
    void should_say_what_is_wrong_and_what_to_write(String text, String problem, String fix) {
        assertThat(Quantity.tryParse(text)).isNull();
        assertThatThrownBy(() -> Quantity.parse(text))
                .isInstanceOfSatisfying(MalformedValueException.class, malformed -> {
                    assertThat(malformed.problem())
                            .startsWith("\"" + text + "\" is not a quantity: ")
                            .contains(problem);
                    assertThat(malformed.fix()).startsWith(fix);
                    assertThat(malformed).hasMessage(malformed.problem() + "; " + malformed.fix());
                });
    }

    @Test
    void should_shorten_a_long_text_in_the_message() {
        String text = "1" + "x".repeat(100_000);

        assertThatThrownBy(() -> Quantity.parse(text))
                .message()
                .hasSizeLessThan(500)
                .contains("1xxx", "...");
    }

    @Test
    void should_escape_control_characters_in_the_message() {
        assertThatThrownBy(() -> Quantity.parse("1\nGi"))
                .hasMessage("\"1\\u000aGi\" is not a quantity: it must not contain blanks; write 1Gi");
    }

    @Test
    void should_read_numbers_of_a_million_digits_without_going_quadratic() {
        assertThat(Quantity.parse("9".repeat(1_000_000)).signum()).isEqualTo(1);
        assertThat(Quantity.parse("9".repeat(1_000_000) + "Ei").value()).isEqualTo(Long.MAX_VALUE);
        assertThat(Quantity.parse("0." + "9".repeat(1_000_000)).canonical()).isEqualTo("1");
        assertThat(Quantity.parse("1" + "0".repeat(1_000_000))).isEqualTo(Quantity.parse("1e1000000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" 1", "1 ", "\u00a01\u3000"})
    void should_take_blanks_in_json_but_not_elsewhere(String content) {
        assertThat(Quantity.tryParse(content)).isNull();
        assertThat(Quantity.tryFromJson(content))
                .isEqualTo(Quantity.of(1))
                .hasToString(content)
                .extracting(Quantity::canonical)
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t1", "1\n", "\u20281", "true", "null"})
    void should_refuse_in_json_what_the_server_refuses(String content) {
        assertThat(Quantity.tryFromJson(content)).isNull();
    }
}
