package dev.podwright.conformance.oracle;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.validate.internal.check.HeaderText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a verdict that must be the same on both sides. Warnings count on accepted objects alone, because the
 * server sends them with no other, and only if a header can carry them. Where the server's code panics, the object is
 * rejected and nothing is said of it, so that only that it is rejected is compared.
 *
 * @param panicked whether the server's code panicked
 * @param allowed whether the server accepts the object
 * @param undecodable whether it cannot be read
 * @param strict whether it has unknown or duplicate fields
 * @param errors type and field of each error, sorted
 * @param warnings the field of each warning, or the volume if the server names that instead, sorted
 */
public record Verdict(
        boolean panicked,
        boolean allowed,
        boolean undecodable,
        boolean strict,
        List<String> errors,
        List<String> warnings) {

    /** Parses a verdict in the oracle's format. */
    public static Verdict parse(String verdict) {
        if (!(JsonReader.readLine(verdict).root() instanceof JsonObject json)) {
            throw new IllegalArgumentException("not a verdict: " + verdict);
        }
        boolean allowed = json.get("allowed") instanceof JsonBoolean is && is.value();
        String other = json.text("otherError");
        return new Verdict(
                other != null && other.startsWith("panic"),
                allowed,
                json.get("decodeError") != null,
                json.get("strictErrors") != null,
                texts(json.get("errors")),
                allowed ? texts(json.get("warnings")) : List.of());
    }

    private static List<String> texts(@Nullable JsonValue list) {
        if (!(list instanceof JsonArray array)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonValue each : array.elements()) {
            if (each instanceof JsonString warning) {
                if (HeaderText.carries(warning.value()) && !isOfKeyPair(warning.value())) {
                    texts.add(fieldOf(warning.value()));
                }
            } else if (each instanceof JsonObject finding) {
                String type = finding.text("type");
                String volume = finding.text("volume");
                String field = volume == null ? finding.text("field") : "volume \"" + volume + '"';
                texts.add((type == null ? "" : type + " ") + field);
            }
        }
        texts.sort(null);
        return texts;
    }

    /** Whether a warning is about a certificate and its key, which Podwright does not judge. */
    private static boolean isOfKeyPair(String warning) {
        return warning.startsWith("tls: ") || warning.startsWith("x509: ") || warning.startsWith("asn1: ");
    }

    /** The server's warnings are texts that begin with their field. Some of them have no colon after it. */
    private static String fieldOf(String warning) {
        if (warning.startsWith("annotation ")) {
            return "metadata.annotations[" + warning.split(" ", 3)[1] + "]";
        }
        if (warning.startsWith("spec.SessionAffinity ")) {
            return "spec.sessionAffinity";
        }
        if (warning.startsWith("spec.external") || warning.startsWith("spec.loadBalancerIP ")) {
            return warning.substring(0, warning.indexOf(' ')).replaceFirst(":$", "");
        }
        if (warning.startsWith("cannot use TZ or CRON_TZ in spec.spec.schedule")) {
            return "spec.schedule";
        }
        if (warning.startsWith("volume \"")) {
            return warning.substring(0, warning.indexOf(" ("));
        }
        if (warning.startsWith(".metadata.ownerReferences ")) {
            return "metadata.ownerReferences";
        }
        int colon = warning.indexOf(": ");
        return colon < 0 ? warning : warning.substring(0, colon);
    }

    /**
     * The differences of another verdict from this one, such as {@code missing FieldValueInvalid spec.hostname}.
     */
    public List<String> differences(Verdict other) {
        List<String> found = new ArrayList<>();
        if (panicked) {
            compare("allowed", allowed, other.allowed, found);
            return found;
        }
        compare("undecodable", undecodable, other.undecodable, found);
        if (!undecodable) {
            compare("strict errors", strict, other.strict, found);
            compare("error ", errors, other.errors, found);
            if (allowed && other.allowed) {
                compare("warning ", warnings, other.warnings, found);
            }
        }
        if (found.isEmpty()) {
            compare("allowed", allowed, other.allowed, found);
        }
        return found;
    }

    private static void compare(String what, boolean expected, boolean actual, List<String> found) {
        if (expected != actual) {
            found.add((expected ? "missing " : "surplus ") + what);
        }
    }

    private static void compare(String what, List<String> expected, List<String> actual, List<String> found) {
        List<String> surplus = new ArrayList<>(actual);
        for (String each : expected) {
            if (!surplus.remove(each)) {
                found.add("missing " + what + each);
            }
        }
        surplus.forEach(each -> found.add("surplus " + what + each));
    }
}
