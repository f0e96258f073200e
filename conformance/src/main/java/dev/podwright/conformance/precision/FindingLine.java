package dev.podwright.conformance.precision;

import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.report.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A finding as a line of JSON, for whoever judges it. */
final class FindingLine {
    private FindingLine() {}

    /**
     * The line.
     *
     * @param from where the object is from
     */
    static String of(String from, String kind, String name, Finding finding) {
        StringBuilder out = new StringBuilder();
        try {
            JsonWriter json = JsonWriter.compact(out);
            json.beginObject();
            member(json, "from", from);
            member(json, "kind", kind);
            member(json, "name", name);
            member(json, "rule", finding.rule());
            member(json, "severity", finding.severity().wireName());
            member(json, "field", finding.path().toString());
            member(json, "message", finding.message());
            json.endObject();
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void member(JsonWriter json, String key, String value) throws IOException {
        json.key(key);
        json.string(value);
    }
}
