package dev.podwright.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.model.internal.text.JsonWriter;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class JsonObjectTest {
    private static final JsonObject OBJECT =
            JsonObject.builder().add("a", "1").add("b", "2").add("c", "3").build();

    private static String text(JsonObject object) {
        return JsonWriter.textOf(object);
    }

    @Test
    void another_value_is_at_the_place_of_the_former() {
        assertThat(text(OBJECT.with("b", JsonNumber.of(4)))).isEqualTo("{\"a\":\"1\",\"b\":4,\"c\":\"3\"}");
    }

    @Test
    void a_new_value_is_at_the_end() {
        assertThat(text(OBJECT.with("d", JsonNull.NULL))).isEqualTo("{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\",\"d\":null}");
    }

    @Test
    void keys_are_left_out_if_they_are_there() {
        assertThat(text(OBJECT.without("c", "x", "a"))).isEqualTo("{\"b\":\"2\"}");
        assertThat(OBJECT).isEqualTo(OBJECT.without("x"));
    }
}
