package dev.podwright.samples.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.podwright.dsl.Pods;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Makes the page of fields and words from the DSL's table. */
class FieldsDocTest {
    private static final String BEGINNING = """
            # The word for each field

            A field's word is the field's own name, in the singular where it adds one element, without the unit where it takes a
            `Duration`. A field that is an argument has the word of its object: `httpGet(path, port)`. `Pods` has the words that
            begin: one `import static dev.podwright.dsl.Pods.*` is enough. This page is made by `FieldsDocTest` from
            `dev/podwright/dsl/fields.tsv`.
            """;

    @Test
    void the_page_has_every_field() throws IOException {
        Map<String, StringBuilder> types = new LinkedHashMap<>();
        Map<String, String> exceptions = new LinkedHashMap<>();
        for (String line : table()) {
            String[] cell = line.split("\t", -1);
            String name = cell[0] + '.' + cell[1];
            if (cell[4].equals("exception")) {
                exceptions.merge(cell[6], '`' + name + '`', (a, b) -> a + ", " + b);
            } else {
                boolean begins = cell[2].equals("Sources") || cell[2].equals("Pods");
                String word = cell[3] + (cell[4].equals("argument") ? "(…" + cell[6] + "…)" : "");
                types.computeIfAbsent(cell[0], type -> new StringBuilder())
                        .append("| `%s` | `%s.%s` | %s |\n"
                                .formatted(
                                        cell[1], begins ? "Pods" : cell[2], word, cell[5].equals("-") ? "" : cell[5]));
            }
        }
        StringBuilder out = new StringBuilder(BEGINNING);
        types.forEach((type, rows) -> out.append("\n## ")
                .append(type)
                .append("\n| field | word | since |\n| --- | --- | --- |\n")
                .append(rows));
        out.append("\n## Without a word\nFor these there is `customize`.\n| why | fields |\n| --- | --- |\n");
        exceptions.forEach((why, fields) -> out.append("| %s | %s |\n".formatted(why, fields)));
        Doc.named("fields.md").assertIs(out.toString());
    }

    private static List<String> table() throws IOException {
        try (InputStream in = Objects.requireNonNull(Pods.class.getResourceAsStream("fields.tsv"))) {
            return new String(in.readAllBytes(), UTF_8).lines().skip(1).toList();
        }
    }
}
