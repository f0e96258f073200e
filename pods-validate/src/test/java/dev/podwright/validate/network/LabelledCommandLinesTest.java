package dev.podwright.validate.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.declaration.Declarations;
import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.pod.Lifetimes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Command lines as they are in manifests, with names and ports changed, that were labelled before the model read them. */
class LabelledCommandLinesTest {
    private static final String TABLE = "/network/command-lines.tsv";

    record Line(String text, String label) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Line> lines() {
        try (InputStream in = LabelledCommandLinesTest.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + TABLE);
            }
            List<Line> out = new ArrayList<>();
            for (String row : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!row.isEmpty() && !row.startsWith("#")) {
                    int tab = row.indexOf('\t');
                    out.add(new Line(row.substring(0, tab), row.substring(tab + 1)));
                }
            }
            return out.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void there_are_two_hundred() {
        assertThat(lines()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void the_model_says_what_a_reader_says(Line line) {
        assertThat(said(network(line.text()))).containsExactlyInAnyOrder(labels(line.label()));
    }

    private static String[] labels(String label) {
        return label.equals("-") ? new String[0] : label.split(" (?=[LMCW] )", -1);
    }

    private static Set<String> said(PodNetwork network) {
        Set<String> out = new HashSet<>();
        for (Listener each : network.inferredListeners()) {
            String how = each.certainty() == Certainty.POSSIBLE ? "M " : "L ";
            out.add(how + each.address() + ":" + each.port());
        }
        Set<Connection> awaited = new HashSet<>();
        network.waits().forEach(each -> awaited.add(each.connection()));
        for (Connection each : network.connections()) {
            out.add((awaited.contains(each) ? "W " : "C ") + each.address() + ":" + each.port());
        }
        return out;
    }

    private static PodNetwork network(String text) {
        List<String> words = words(text);
        boolean args = text.startsWith("-");
        Container container = Container.builder()
                .name("a")
                .image("i")
                .command(args ? List.of() : words)
                .args(args ? words : List.of())
                .build();
        Lifetimes lifetimes =
                Lifetimes.of(PodSpec.builder().addContainer(container).build());
        return PodNetwork.of(lifetimes, false, Declarations.read(Map.of()), FieldPath.empty());
    }

    /** The words between blanks; those in single quotes, or in double quotes outside of them, are one. */
    private static List<String> words(String text) {
        List<String> out = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (char c : (text.replace("\\n", "\n") + " ").toCharArray()) {
            if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else if (c == ' ' && quote == 0) {
                out.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        return out;
    }
}
