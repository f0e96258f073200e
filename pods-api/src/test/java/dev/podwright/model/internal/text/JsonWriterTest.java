package dev.podwright.model.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    private static final JsonValue VALUE = JsonObject.builder()
            .add("a", "x")
            .add("b", JsonArray.of(List.of(JsonNumber.of(1), JsonBoolean.of(true), JsonNull.NULL)))
            .add("c", JsonObject.builder().build())
            .add("d", JsonArray.of(List.of()))
            .add("e", JsonArray.of(List.of(JsonObject.builder().add("f", "g").build())))
            .build();

    private static String compact(JsonValue value) throws IOException {
        StringBuilder text = new StringBuilder();
        JsonWriter.compact(text).write(value);
        return text.toString();
    }

    private static String compact(String value) throws IOException {
        return compact(JsonString.of(value));
    }

    @Test
    void compact_has_no_blanks() throws IOException {
        assertThat(compact(VALUE))
                .isEqualTo("{\"a\":\"x\",\"b\":[1,true,null],\"c\":{},\"d\":[],\"e\":[{\"f\":\"g\"}]}");
    }

    @Test
    void pretty_has_one_member_a_line() throws IOException {
        StringBuilder text = new StringBuilder();
        JsonWriter.pretty(text).write(VALUE);
        assertThat(text).hasToString("""
                {
                  "a": "x",
                  "b": [
                    1,
                    true,
                    null
                  ],
                  "c": {},
                  "d": [],
                  "e": [
                    {
                      "f": "g"
                    }
                  ]
                }""");
    }

    @Test
    void strings_are_escaped_as_far_as_json_asks_for() throws IOException {
        assertThat(compact("\"\\\b\f\n\r\t\0\u001f")).isEqualTo("\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f\"");
        assertThat(compact("/é\u007f\u0085\u2028\uFEFF\uFFFF😀<>&'"))
                .as("JSON that a YAML reader takes as well")
                .isEqualTo("\"/é\\u007f\\u0085\\u2028\\ufeff\\uffff😀<>&'\"");
    }

    @Test
    void a_surrogate_without_its_other_half_becomes_the_replacement_character() throws IOException {
        assertThat(compact("a\uD83D")).isEqualTo("\"a\uFFFD\"");
        assertThat(compact("\uDE00\uD83D\uDE00\uD83D\n")).isEqualTo("\"\uFFFD😀\uFFFD\\n\"");
    }

    @Property
    void any_string_reads_back(@ForAll String value) throws IOException {
        StringBuilder text = new StringBuilder();
        JsonWriter out = JsonWriter.compact(text);
        out.beginObject();
        out.key(value);
        out.string(value);
        out.endObject();
        try (JsonParser parser = new JsonFactory().createParser(text.toString())) {
            parser.nextToken();
            assertThat(parser.nextFieldName()).isEqualTo(Surrogates.replaceLone(value));
            assertThat(parser.nextTextValue()).isEqualTo(Surrogates.replaceLone(value));
        }
    }

    @Test
    void an_appendable_gets_everything_by_the_time_it_is_flushed() throws IOException {
        StringWriter target = new StringWriter();
        JsonWriter out = JsonWriter.compact(target);
        out.beginArray();
        for (int i = 0; i < 5000; i++) {
            out.string("number " + i);
        }
        out.endArray();
        out.flush();
        StringBuilder straight = new StringBuilder();
        JsonWriter.compact(straight)
                .write(JsonArray.of(IntStream.range(0, 5000)
                        .mapToObj(i -> JsonString.of("number " + i))
                        .toList()));
        assertThat(target).hasToString(straight.toString());
    }

    @Test
    void calls_out_of_order_are_refused() {
        assertThatThrownBy(() -> JsonWriter.compact(new StringBuilder()).key("k"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> JsonWriter.compact(new StringBuilder()).endArray())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> {
                    JsonWriter out = JsonWriter.compact(new StringBuilder());
                    out.beginObject();
                    out.nul();
                })
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> {
                    JsonWriter out = JsonWriter.compact(new StringBuilder());
                    out.beginObject();
                    out.key("k");
                    out.endObject();
                })
                .isInstanceOf(IllegalStateException.class);
    }
}
