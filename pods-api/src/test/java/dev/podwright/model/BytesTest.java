package dev.podwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.podwright.model.value.Bytes;
import dev.podwright.model.value.MalformedValueException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {
    /** As Go's {@code base64.StdEncoding} decodes them. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "aGk=", "aGk=\n", "aG\r\nk=", "aGk\n=", "aGk=\n\n", "YQ==", "YQ=\n=", "YWJj", "aGl=", "+/+/"
            })
    void reads_what_the_server_reads(String base64) {
        Bytes bytes = Bytes.parse(base64);

        assertThat(bytes.base64()).isEqualTo(base64);
        assertThat(bytes.toByteArray())
                .isEqualTo(Base64.getDecoder().decode(base64.replace("\n", "").replace("\r", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "aGk",
                "aG=k",
                "=aGk",
                "aGk==",
                "a===",
                "====",
                " aGk=",
                "aGk= ",
                "a-_k",
                "hunter2!",
                "aGk=aGk="
            })
    void refuses_what_the_server_refuses_without_showing_it(String base64) {
        assertThat(Bytes.tryParse(base64)).isNull();
        assertThatExceptionOfType(MalformedValueException.class)
                .isThrownBy(() -> Bytes.parse(base64))
                .withMessageNotContaining("hunter2");
    }

    @Property
    void values_are_equal_where_their_bytes_are(@ForAll byte[] one, @ForAll byte[] other) {
        assertThat(Bytes.of(one).toByteArray()).isEqualTo(one);
        assertThat(Bytes.of(one).equals(Bytes.of(other))).isEqualTo(Arrays.equals(one, other));
    }

    @Test
    void spelling_does_not_matter_and_is_kept() {
        Bytes broken = Bytes.parse("aG\nk=");

        assertThat(broken).isEqualTo(Bytes.parse("aGk=")).hasSameHashCodeAs(Bytes.parse("aGk="));
        assertThat(broken.base64()).isEqualTo("aG\nk=");
        assertThat(Bytes.of("hi".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(broken)
                .hasToString("2 bytes");
        assertThat(Bytes.EMPTY).isEqualTo(Bytes.of(new byte[0]));
    }
}
