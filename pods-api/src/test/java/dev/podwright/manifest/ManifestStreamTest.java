package dev.podwright.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.json.ReadLimits;
import dev.podwright.model.Pod;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestStreamTest {
    private static final String POD = "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\n";

    private static List<String> streamed(byte[] text, ReadLimits limits) {
        try (Stream<Manifest> manifests = Manifests.stream("f", new Dripping(text), limits)) {
            return manifests.map(ManifestStreamTest::shown).toList();
        }
    }

    private static List<String> inspected(byte[] text) throws IOException {
        return Manifests.inspect("f", new ByteArrayInputStream(text), ReadLimits.defaults()).manifests().stream()
                .map(ManifestStreamTest::shown)
                .toList();
    }

    private static String shown(Manifest each) {
        return each + " " + each.document() + " " + each.report() + " "
                + (each.object() == null ? "" : Manifests.toJson(Objects.requireNonNull(each.object())));
    }

    /** Gives few bytes at a time. */
    private static final class Dripping extends InputStream {
        private final byte[] text;
        private int at;

        Dripping(byte[] text) {
            this.text = text;
        }

        @Override
        public int read() {
            return at < text.length ? text[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (at == text.length) {
                return -1;
            }
            int count = Math.min(Math.min(length, 1 + at % 5), text.length - at);
            System.arraycopy(text, at, target, offset, count);
            at += count;
            return count;
        }
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.of(
                        POD,
                        "---\n",
                        "--- # comment\n",
                        "---\u00a0\n",
                        "---\r\n",
                        "--- text\n",
                        "---x\n",
                        "----\n",
                        "\n",
                        "# comment\n",
                        "{\"apiVersion\": \"v1\", \"kind\": \"Pod\"}\n",
                        "a: [\n",
                        "...\n",
                        " ---\n",
                        "\r",
                        "x: \u00fc\n",
                        "kind: List\napiVersion: v1\nitems: [{kind: Pod, apiVersion: v1}, 1]\n",
                        "--",
                        "-")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 2000)
    void gives_what_reading_the_whole_text_gives(@ForAll("texts") String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(streamed(bytes, ReadLimits.defaults())).isEqualTo(inspected(bytes));
    }

    @Test
    void a_carriage_return_in_a_separator_begins_no_line() throws IOException {
        byte[] text = (POD + "---\r# comment\n" + POD + "--- text\n").getBytes(StandardCharsets.UTF_8);
        assertThat(streamed(text, ReadLimits.defaults())).isEqualTo(inspected(text));
        assertThat(inspected(text).get(2)).contains("f:8:5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE"})
    void a_byte_order_mark_says_that_a_text_is_utf_16(String charset) throws IOException {
        String text = "\uFEFF" + (POD + "---\n" + POD.replace("p}", "\"\ud83d\ude00\"}")).repeat(2000);
        byte[] bytes = text.getBytes(Charset.forName(charset));
        assertThat(streamed(bytes, ReadLimits.defaults()))
                .isEqualTo(inspected(bytes))
                .hasSize(2001);
    }

    @Test
    void limits_hold_for_each_document() {
        ReadLimits limits =
                ReadLimits.defaults().withMaxTextSize(100).withMaxDocuments(1).withMaxValues(10);
        byte[] text = ((POD + "---\n").repeat(500) + POD + "x: " + "y".repeat(100) + "\n---\n" + POD)
                .getBytes(StandardCharsets.UTF_8);
        List<String> read = streamed(text, limits);
        assertThat(read).hasSize(502);
        assertThat(read.get(500)).contains("read/limit", "f:2001:1");
        assertThat(read.get(501)).contains("no problems", "f:2006:1");
    }

    @Test
    void reads_a_file(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("pods.yaml");
        Files.writeString(file, POD + "---\n" + POD);
        try (Stream<Manifest> manifests = Manifests.stream(file)) {
            assertThat(manifests.map(Manifest::object)).hasSize(2).allMatch(Pod.class::isInstance);
        }
    }
}
