package dev.podwright.report;

import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.path.FieldPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as JSON. */
final class ReportJson {
    private final JsonWriter json;

    private ReportJson(JsonWriter json) {
        this.json = json;
    }

    static String of(Report report) {
        StringBuilder out = new StringBuilder();
        try {
            JsonWriter json = JsonWriter.visible(out);
            new ReportJson(json).report(report);
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder refused text", e);
        }
        return out.toString();
    }

    private void report(Report report) throws IOException {
        json.beginObject();
        string("subject", report.subject());
        json.key("findings");
        json.beginArray();
        for (Finding finding : report.findings()) {
            finding(finding, null);
        }
        json.endArray();
        json.key("suppressed");
        json.beginArray();
        for (Suppression each : report.suppressed()) {
            finding(each.finding(), each);
        }
        json.endArray();
        unlisted(report.unlisted());
        json.key("notChecked");
        json.beginArray();
        for (NotChecked each : report.notChecked()) {
            json.beginObject();
            path(each.path());
            string("message", each.message());
            location(each.location());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private void unlisted(Unlisted unlisted) throws IOException {
        if (unlisted.isEmpty()) {
            return;
        }
        json.key("unlisted");
        json.beginObject();
        json.key("rejected");
        json.number(unlisted.rejected());
        json.key("warned");
        json.number(unlisted.warned());
        json.key("advised");
        json.number(unlisted.advised());
        json.endObject();
    }

    private void finding(Finding finding, @Nullable Suppression suppression) throws IOException {
        json.beginObject();
        string("channel", finding.channel().name());
        string("severity", finding.severity().wireName());
        string("rule", finding.rule());
        if (finding.type() != null) {
            string("type", finding.type().wireName());
        }
        path(finding.path());
        if (finding.container() != null) {
            string("container", finding.container());
        }
        value(finding.value());
        string("message", finding.message());
        string("fix", finding.fix());
        location(finding.location());
        related(finding.related());
        if (suppression != null) {
            string("source", suppression.source() == Suppression.Source.OPERATOR ? "operator" : "manifest");
            string("reason", suppression.reason());
        }
        json.endObject();
    }

    private void related(List<Finding.Related> related) throws IOException {
        if (related.isEmpty()) {
            return;
        }
        json.key("related");
        json.beginArray();
        for (Finding.Related each : related) {
            json.beginObject();
            string("label", each.label());
            path(each.path());
            location(each.location());
            json.endObject();
        }
        json.endArray();
    }

    private void path(FieldPath path) throws IOException {
        string("path", path.toString());
        if (path.isShort()) {
            string("pointer", path.toPointer());
        }
    }

    private void value(@Nullable Object value) throws IOException {
        if (value == null) {
            return;
        }
        json.key("value");
        if (value instanceof Boolean flag) {
            json.bool(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            json.number(value.toString());
        } else {
            json.string(value.toString());
        }
    }

    private void location(@Nullable Location location) throws IOException {
        if (location == null) {
            return;
        }
        json.key("location");
        json.beginObject();
        string("source", location.source());
        json.key("line");
        json.number(Integer.toString(location.line()));
        json.key("column");
        json.number(Integer.toString(location.column()));
        json.endObject();
    }

    private void string(String key, String value) throws IOException {
        json.key(key);
        json.string(value);
    }
}
