package dev.podwright.model.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AsciiTest {
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";

    private static String charactersOf(java.util.function.IntPredicate kind) {
        return IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(kind)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void kinds_have_the_characters_of_ascii_alone() {
        assertThat(charactersOf(c -> Ascii.isDigit((char) c))).isEqualTo("0123456789");
        assertThat(charactersOf(c -> Ascii.isLower((char) c))).isEqualTo(LOWER);
        assertThat(charactersOf(c -> Ascii.isLetterOrDigit((char) c)))
                .isEqualTo("0123456789" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + LOWER);
    }

    @Test
    void digits_are_at_least_one() {
        assertThat(Ascii.isDigits("8080")).isTrue();
        assertThat(Ascii.isDigits("")).isFalse();
        assertThat(Ascii.isDigits("80a")).isFalse();
        assertThat(Ascii.isDigits("\u0661")).isFalse();
    }
}
