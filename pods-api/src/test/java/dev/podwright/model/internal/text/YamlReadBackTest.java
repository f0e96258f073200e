package dev.podwright.model.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * Every string reads back. The reader here is snakeyaml; {@link YamlGoComparison} asks Go as well, which agreed with the
 * styles that are recorded here.
 */
class YamlReadBackTest {

    private static String rendered(String value) {
        StringBuilder text = new StringBuilder();
        try {
            new YamlWriter(text).string(value);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.substring(0, text.length() - 1);
    }

    private static void assertReadsBack(List<String> strings) {
        RenderedBatch batch = RenderedBatch.of(strings);
        List<JsonValue> documents = SnakeYaml.read(batch.yaml());
        assertThat(documents).hasSameSizeAs(batch.documents());
        for (int i = 0; i < documents.size(); i++) {
            assertThat(RenderedBatch.difference(batch.documents().get(i), documents.get(i)))
                    .isEmpty();
        }
    }

    @Test
    void strings_that_no_reader_misunderstands_have_no_quotes() {
        assertThat(AwkwardStrings.PLAIN)
                .allSatisfy(plain -> assertThat(rendered(plain)).isEqualTo(plain));
    }

    @Test
    void strings_that_a_reader_would_change_are_quoted() {
        assertThat(AwkwardStrings.QUOTED).allSatisfy(quoted -> {
            String quote = quoted.contains("\"") || quoted.contains("\\") ? "'" : "\"";
            assertThat(rendered(quoted)).isEqualTo(quote + quoted + quote);
        });
        assertThat(rendered("it's: a")).isEqualTo("\"it's: a\"");
        assertThat(rendered("it's \"a\": b")).isEqualTo("\"it's \\\"a\\\": b\"");
        assertThat(rendered("'")).isEqualTo("\"'\"");
    }

    @Test
    void strings_that_need_escapes_are_in_double_quotes() {
        for (int i = 0; i < AwkwardStrings.ESCAPED.size(); i += 2) {
            assertThat(rendered(AwkwardStrings.ESCAPED.get(i))).isEqualTo(AwkwardStrings.ESCAPED.get(i + 1));
        }
    }

    @Test
    void known_awkward_strings_read_back() {
        assertReadsBack(AwkwardStrings.known());
    }

    @Test
    void keys_longer_than_readers_look_ahead_read_back() {
        assertReadsBack(
                AwkwardStrings.lengths().stream().filter(s -> s.length() < 1100).toList());
    }

    @Test
    void every_pair_of_the_characters_that_matter_reads_back() {
        assertReadsBack(AwkwardStrings.combinations(AwkwardStrings.ALPHABET, 2));
    }

    @Test
    void lines_with_every_mix_of_blanks_read_back() {
        assertReadsBack(AwkwardStrings.combinations("a \n\t", 5));
    }

    @Test
    void numbers_in_every_spelling_read_back() {
        assertReadsBack(AwkwardStrings.combinations("017_.-+exob:,", 3));
        assertReadsBack(AwkwardStrings.random(new Random(1), "012345._-+eExXoOb:TtZ ", 2000, 10));
    }

    @Property(tries = 200)
    void any_strings_read_back(@ForAll List<String> strings) {
        assertReadsBack(strings);
    }

    @Test
    void a_difference_would_be_seen() {
        assertThat(RenderedBatch.difference(
                        RenderedBatch.of(List.of("a", "b")).documents().get(5),
                        RenderedBatch.of(List.of("a", "c")).documents().get(5)))
                .isNotEmpty();
        assertThat(SnakeYaml.read("- on\n- 12:30\n- a")).doesNotContain(JsonString.of("on"));
    }

    @Test
    void an_appendable_gets_the_same_text_by_the_time_it_is_flushed() throws IOException {
        RenderedBatch batch = RenderedBatch.of(AwkwardStrings.known());
        StringBuilder straight = new StringBuilder();
        YamlWriter one = new YamlWriter(straight);
        StringWriter target = new StringWriter();
        YamlWriter other = new YamlWriter(target);
        for (JsonValue document : batch.documents()) {
            one.write(document);
            one.separator();
            other.write(document);
            other.separator();
        }
        other.flush();
        assertThat(target.toString()).isEqualTo(straight.toString()).hasSizeGreaterThan(100_000);
    }

    @Test
    void deep_nesting_reads_back() throws IOException {
        StringBuilder text = new StringBuilder();
        YamlWriter out = new YamlWriter(text);
        int depth = 90;
        for (int i = 0; i < depth; i++) {
            out.beginObject();
            out.key("k");
            out.beginArray();
        }
        out.string(" a\nb");
        for (int i = 0; i < depth; i++) {
            out.endArray();
            out.endObject();
        }
        StringBuilder again = new StringBuilder();
        new YamlWriter(again).write(SnakeYaml.read(text.toString()).get(0));
        assertThat(again).hasToString(text.toString());
        assertThat(text.toString()).contains("\n" + " ".repeat(2 * depth) + " a\n" + " ".repeat(2 * depth) + "b\n");
    }
}
