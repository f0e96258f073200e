package dev.podwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.model.value.MalformedValueException;
import dev.podwright.model.value.Time;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-31T12:00:00Z | 2026-01-31T12:00:00Z | 2026-01-31T12:00:00Z",
                "2026-01-31T12:00:00+01:30 | 2026-01-31T10:30:00Z | 2026-01-31T10:30:00Z",
                "2026-01-31T12:00:00.123456789987Z | 2026-01-31T12:00:00.123456789Z | 2026-01-31T12:00:00Z",
                "2024-02-29T1:02:03,5Z | 2024-02-29T01:02:03.500Z | 2024-02-29T01:02:03Z",
                "2026-01-31T12:00:00-24:60 | 2026-02-01T13:00:00Z | 2026-02-01T13:00:00Z",
                "1969-12-31T23:59:59.5Z | 1969-12-31T23:59:59.500Z | 1969-12-31T23:59:59Z",
                "0000-01-01T00:00:00+00:01 | -0001-12-31T23:59:00Z | -0001-12-31T23:59:00Z"
            })
    void should_read_what_go_reads(String text, Instant instant, String canonical) {
        Time time = Time.parse(text);

        assertThat(time.toInstant()).isEqualTo(instant);
        assertThat(time.canonical()).isEqualTo(canonical);
        assertThat(time).hasToString(text);
    }

    @Test
    void should_be_equal_by_instant() {
        Time time = Time.parse("2026-01-31T12:00:00Z");

        assertThat(time)
                .isEqualTo(Time.parse("2026-01-31T13:00:00.0+01:00"))
                .hasSameHashCodeAs(Time.parse("2026-01-31T13:00:00.0+01:00"))
                .isNotEqualTo(Time.parse("2026-01-31T12:00:00.000000001Z"))
                .isLessThan(Time.parse("2026-01-31T12:00:01Z"));
    }

    @Test
    void should_have_no_canonical_form_for_the_instant_that_the_server_takes_for_none() {
        assertThat(Time.parse("0001-01-01T01:00:00+01:00").canonical()).isNull();
        assertThat(Time.parse("0001-01-01T00:00:00.1Z").canonical()).isEqualTo("0001-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-31 | write 2026-01-31T00:00:00Z",
                "2026-01-31 12:00:00Z | write 2026-01-31T12:00:00Z",
                "2026-01-31T12:00:00 | write 2026-01-31T12:00:00Z",
                "2026-01-31T12:00 | write 2026-01-31T12:00:00Z",
                "2026-01-31t12:00:00z | write 2026-01-31T12:00:00Z",
                "2023-02-29T00:00:00Z | write it like 2026-01-31T12:00:00Z",
                "2026-01-31T24:00:00Z | write it like 2026-01-31T12:00:00Z",
                "2026-12-31T23:59:60Z | write it like 2026-01-31T12:00:00Z",
                "yesterday | write it like 2026-01-31T12:00:00Z"
            })
    void should_say_what_to_write_instead(String text, String fix) {
        assertThat(Time.tryParse(text)).isNull();
        assertThatThrownBy(() -> Time.parse(text)).isInstanceOfSatisfying(MalformedValueException.class, malformed -> {
            assertThat(malformed.problem()).startsWith("\"" + text + "\" is not a time of RFC 3339");
            assertThat(malformed.fix()).isEqualTo(fix);
        });
    }
}
