package dev.podwright.conformance.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.validate.Validator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class UpdateModeTest {
    private static final String TWICE = "\"labels\":{\"a\":\"1\",\"a\":\"2\"}";
    private static final String ONCE = "\"labels\":{\"a\":\"2\"}";

    private static String verdict(String oldLabels, String newLabels) {
        String object = "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\",\"uid\":\"u\",%s}}";
        return UpdateMode.verdict(
                "{\"old\":" + object.formatted(oldLabels) + ",\"new\":" + object.formatted(newLabels)
                        + ",\"subresource\":\"\"}",
                Validator.standard());
    }

    @Test
    void a_key_that_the_new_object_has_twice_is_a_strict_error() {
        assertThat(verdict(ONCE, TWICE)).contains("strictErrors");
    }

    @Test
    void a_key_that_the_stored_object_has_twice_is_none() {
        assertThat(verdict(TWICE, ONCE)).contains("\"allowed\":true").doesNotContain("strictErrors");
    }
}
