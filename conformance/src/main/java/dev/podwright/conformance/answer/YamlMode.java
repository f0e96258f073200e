package dev.podwright.conformance.answer;

import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonValue;
import dev.podwright.json.ReadLimits;
import dev.podwright.model.internal.json.TextDocument;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.model.internal.yaml.YamlReader;
import dev.podwright.report.Finding;
import dev.podwright.report.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The documents of a YAML file, one a line: its JSON, or its first problem and where that is. */
public final class YamlMode {
    private YamlMode() {}

    /** Appends the documents of the file at a path. */
    public static void answer(String file, Appendable out) throws IOException {
        try (InputStream stream = Files.newInputStream(Path.of(file))) {
            for (TextDocument document : YamlReader.read(stream, ReadLimits.defaults())) {
                JsonValue root = document.root();
                if (document.problems().isEmpty() && (root == null || root instanceof JsonNull)) {
                    continue;
                }
                StringBuilder line = new StringBuilder();
                JsonWriter json = JsonWriter.compact(line);
                json.beginObject();
                json.key("file");
                json.string(file);
                json.key("index");
                json.number(document.index());
                if (document.problems().isEmpty() && root != null) {
                    json.key("json");
                    json.writeLiterally(root);
                } else {
                    Finding first = document.problems().get(0);
                    Location place = first.location();
                    json.key("error");
                    json.string(first.message());
                    json.key("line");
                    json.number(place == null ? 0 : place.line());
                    json.key("column");
                    json.number(place == null ? 0 : place.column());
                }
                json.endObject();
                json.flush();
                out.append(line).append('\n');
            }
        }
    }
}
