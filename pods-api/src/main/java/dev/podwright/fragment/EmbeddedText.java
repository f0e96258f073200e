package dev.podwright.fragment;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.json.ReadLimits;
import dev.podwright.model.internal.json.TextDocument;
import dev.podwright.model.internal.yaml.TextDocuments;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Location;
import dev.podwright.report.ReadRule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of YAML or JSON that is a string in another document. The lines of a literal block scalar are lines of the document,
 * so that each value in it has a place there; all values in any other string are at the string's own place.
 */
final class EmbeddedText {
    private final JsonString string;
    private final IdentityHashMap<JsonValue, JsonValue> moved = new IdentityHashMap<>();

    /**
     * What was read.
     *
     * @param root the value of the text, with its places in the document; null if it is empty or could not be read
     * @param problems what is wrong with the text; paths start at its value
     */
    record Content(@Nullable JsonValue root, List<Finding> problems) {}

    private EmbeddedText(JsonString string) {
        this.string = string;
    }

    /** Reads the text of a string. */
    static Content read(JsonString string, ReadLimits limits) {
        return new EmbeddedText(string).read(limits);
    }

    private Content read(ReadLimits limits) {
        List<TextDocument> documents = TextDocuments.read(string.value(), isLiteral() ? string.textLine() : 1, limits);
        if (documents.isEmpty()) {
            return new Content(null, List.of());
        }
        TextDocument first = documents.get(0);
        List<Finding> problems = new ArrayList<>();
        first.problems().forEach(each -> problems.add(moved(each)));
        if (documents.size() > 1) {
            problems.add(Finding.reading(
                    ReadRule.SYNTAX,
                    FieldPath.empty(),
                    line(documents.get(1).line()),
                    isLiteral() ? string.textColumn() : string.column(),
                    "the text has more than one document",
                    "keep one of them"));
        }
        JsonValue root = first.root();
        return new Content(root == null ? null : moved(root), problems);
    }

    private boolean isLiteral() {
        return string.textLine() > 0;
    }

    private int line(int line) {
        return isLiteral() ? line : string.line();
    }

    private int column(int column) {
        return isLiteral() ? column + string.textColumn() - 1 : string.column();
    }

    private Finding moved(Finding problem) {
        Location place = problem.location();
        Finding.Builder out = problem.toBuilder();
        if (place == null || place.line() == 0) {
            return out.location(Location.of("", string.line(), string.column())).build();
        }
        if (!isLiteral()) {
            String where = " (line " + place.line() + ", column " + place.column() + " of the text in the string)";
            out.message(problem.message() + where, problem.fix());
        }
        return out.location(Location.of("", line(place.line()), column(place.column())))
                .build();
    }

    /** An object or an array of which a part has been moved. */
    private static final class Frame {
        final JsonValue value;
        final Iterator<JsonObject.Member> members;
        final Iterator<JsonValue> elements;

        Frame(JsonValue value) {
            this.value = value;
            members =
                    (value instanceof JsonObject object ? allMembers(object) : List.<JsonObject.Member>of()).iterator();
            elements = (value instanceof JsonArray array ? array.elements() : List.<JsonValue>of()).iterator();
        }

        private static List<JsonObject.Member> allMembers(JsonObject object) {
            if (object.duplicates().isEmpty()) {
                return object.members();
            }
            List<JsonObject.Member> all = new ArrayList<>(object.duplicates());
            all.addAll(object.members());
            return all;
        }

        @Nullable
        JsonValue next() {
            if (members.hasNext()) {
                return members.next().value();
            }
            return elements.hasNext() ? elements.next() : null;
        }
    }

    /** The same value with its places in the document; what an alias shares stays shared. */
    private JsonValue moved(JsonValue root) {
        Deque<Frame> open = new ArrayDeque<>();
        open.push(new Frame(root));
        while (!open.isEmpty()) {
            Frame frame = open.element();
            JsonValue next = frame.next();
            if (next == null) {
                moved.put(frame.value, copy(frame.value));
                open.pop();
            } else if (isCollection(next) && !moved.containsKey(next)) {
                open.push(new Frame(next));
            }
        }
        return known(root);
    }

    private static boolean isCollection(JsonValue value) {
        return value instanceof JsonObject || value instanceof JsonArray;
    }

    /** The copy of a value: of an object or an array the one that was made. */
    private JsonValue known(JsonValue value) {
        JsonValue copy = isCollection(value) ? moved.get(value) : copy(value);
        if (copy == null) {
            throw new IllegalStateException("a value is moved after its parts");
        }
        return copy;
    }

    /** A copy of a value whose objects and arrays are moved. */
    private JsonValue copy(JsonValue value) {
        int line = line(value.line());
        int column = column(value.column());
        if (value instanceof JsonObject object) {
            JsonObject.Builder out = JsonObject.builder(line, column);
            object.duplicates().forEach(each -> add(out, each));
            object.members().forEach(each -> add(out, each));
            return out.build();
        }
        if (value instanceof JsonArray array) {
            List<JsonValue> elements = new ArrayList<>(array.elements().size());
            array.elements().forEach(each -> elements.add(known(each)));
            return new JsonArray(elements, line, column);
        }
        if (value instanceof JsonString text) {
            return copy(text, line, column);
        }
        if (value instanceof JsonNumber number) {
            return new JsonNumber(number.literal(), number.spelling(), line, column);
        }
        return value instanceof JsonBoolean bool
                ? new JsonBoolean(bool.value(), line, column)
                : new JsonNull(line, column);
    }

    private void add(JsonObject.Builder out, JsonObject.Member member) {
        out.add(member.key(), known(member.value()), line(member.line()), column(member.column()));
    }

    private JsonString copy(JsonString text, int line, int column) {
        if (text.isPlainNumber()) {
            return JsonString.plainNumber(text.value(), line, column);
        }
        return isLiteral() && text.textLine() > 0
                ? JsonString.literal(text.value(), text.textLine(), column(text.textColumn()), line, column)
                : new JsonString(text.value(), line, column);
    }
}
