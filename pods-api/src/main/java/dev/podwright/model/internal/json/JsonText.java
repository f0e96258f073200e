package dev.podwright.model.internal.json;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.json.ReadLimits;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one text; keeps its own stack, so that deep values do not use the stack of the thread. */
final class JsonText {
    private static final int MOST_PROBLEMS = 100;
    private static final String WRITE_JSON = "write JSON here: {, [, \", a number, true, false or null";

    private final char[] text;
    private final int end;
    private final ReadLimits limits;
    private final List<Finding> problems = new ArrayList<>(0);
    private final ArrayList<Frame> frames = new ArrayList<>();
    private int position;
    private final int firstLine;
    private int line;
    private int lineStart;
    private int values;

    /** An object or an array that is being read. */
    private static final class Frame {
        final JsonObject.@Nullable Builder object;
        final List<JsonValue> elements;
        final int line;
        final int column;
        String key = "";
        int keyLine;
        int keyColumn;

        Frame(boolean isObject, int line, int column) {
            this.object = isObject ? JsonObject.builder(line, column) : null;
            this.elements = isObject ? List.of() : new ArrayList<>();
            this.line = line;
            this.column = column;
        }

        JsonValue build() {
            return object == null ? new JsonArray(elements, line, column) : object.build();
        }
    }

    /** The text must have room for one more character. Its first line is the given one. */
    JsonText(char[] text, int end, int firstLine, ReadLimits limits) {
        this.text = text;
        this.end = end;
        this.firstLine = firstLine;
        this.line = firstLine;
        this.limits = limits;
        text[end] = '\0';
    }

    TextDocument read() {
        JsonValue root = null;
        try {
            root = readRoot();
        } catch (TextProblem problem) {
            problems.add(problem.in(0));
        }
        return new TextDocument(0, firstLine, root, problems);
    }

    private JsonValue readRoot() {
        skipSpace();
        JsonValue root = readValues();
        skipSpace();
        if (position < end) {
            throw problem("text follows the end of the JSON value", "remove it, or correct the brackets before it");
        }
        return root;
    }

    private JsonValue readValues() {
        while (true) {
            JsonValue done = readStart();
            while (done != null) {
                if (frames.isEmpty()) {
                    return done;
                }
                Frame frame = frames.get(frames.size() - 1);
                put(frame, done);
                done = readNext(frame);
            }
        }
    }

    /** The scalar or empty array or object at the position, or null where an array or object was entered. */
    private @Nullable JsonValue readStart() {
        int column = column();
        count(column);
        switch (text[position]) {
            case '{' -> {
                Frame frame = enter(true, column);
                if (text[position] == '}') {
                    return leave(frame);
                }
                readKey(frame);
                return null;
            }
            case '[' -> {
                Frame frame = enter(false, column);
                return text[position] == ']' ? leave(frame) : null;
            }
            case '"' -> {
                return new JsonString(readString(), line, column);
            }
            case 't' -> {
                skipWord("true");
                return new JsonBoolean(true, line, column);
            }
            case 'f' -> {
                skipWord("false");
                return new JsonBoolean(false, line, column);
            }
            case 'n' -> {
                skipWord("null");
                return new JsonNull(line, column);
            }
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                return new JsonNumber(readNumber(), line, column);
            }
            default -> throw unexpected("a JSON value is expected here", WRITE_JSON);
        }
    }

    /** Goes on after an element: null where another follows, else the array or object that ends. */
    private @Nullable JsonValue readNext(Frame frame) {
        skipSpace();
        char c = text[position];
        if (c == ',') {
            position++;
            skipSpace();
            if (frame.object != null) {
                readKey(frame);
            }
            return null;
        }
        if (c == (frame.object == null ? ']' : '}')) {
            return leave(frame);
        }
        throw unexpected(
                frame.object == null ? "a comma or ] is expected here" : "a comma or } is expected here",
                "add what is missing; check the quotes before");
    }

    private void count(int column) {
        if (++values > limits.maxValues()) {
            throw limit(
                    column,
                    "the text holds more than " + limits.maxValues() + " values",
                    "split the text, or raise ReadLimits.maxValues");
        }
    }

    private Frame enter(boolean isObject, int column) {
        if (frames.size() == limits.maxDepth()) {
            throw limit(
                    column,
                    "values nest deeper than " + limits.maxDepth() + " levels",
                    "make the text flatter, or raise ReadLimits.maxDepth");
        }
        Frame frame = new Frame(isObject, line, column);
        frames.add(frame);
        position++;
        skipSpace();
        return frame;
    }

    private JsonValue leave(Frame frame) {
        position++;
        frames.remove(frames.size() - 1);
        return frame.build();
    }

    private void readKey(Frame frame) {
        int column = column();
        count(column);
        if (text[position] != '"') {
            throw unexpected("a key in double quotes is expected here", "write \"key\": value; no comma before }");
        }
        frame.key = readString();
        frame.keyLine = line;
        frame.keyColumn = column;
        skipSpace();
        if (text[position] != ':') {
            throw unexpected("a colon is expected here", "write \"key\": value");
        }
        position++;
        skipSpace();
    }

    private void put(Frame frame, JsonValue value) {
        if (frame.object == null) {
            frame.elements.add(value);
            return;
        }
        JsonObject.Member earlier =
                frame.object.put(JsonObject.Member.of(frame.key, value, frame.keyLine, frame.keyColumn));
        if (earlier != null && problems.size() < MOST_PROBLEMS) {
            problems.add(Finding.reading(
                    ReadRule.DUPLICATE_FIELD,
                    path(),
                    frame.keyLine,
                    frame.keyColumn,
                    "the key " + Excerpt.quoted(frame.key) + " is already in line " + earlier.line(),
                    "remove one of the two"));
        }
    }

    private FieldPath path() {
        FieldPath path = FieldPath.empty();
        for (Frame frame : frames) {
            path = frame.object == null ? path.index(frame.elements.size()) : path.child(frame.key);
        }
        return path;
    }

    private void skipSpace() {
        while (true) {
            char c = text[position];
            if (c > ' ') {
                return;
            }
            if (c == '\n') {
                line++;
                lineStart = position + 1;
            } else if (c != ' ' && c != '\t' && c != '\r') {
                return;
            }
            position++;
        }
    }

    private void skipWord(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (text[position + i] != word.charAt(i)) {
                throw unexpected("a JSON value is expected here", WRITE_JSON);
            }
        }
        position += word.length();
    }

    private String readNumber() {
        int start = position;
        int p = text[start] == '-' ? start + 1 : start;
        int wholeEnd = text[p] == '0' ? p + 1 : skipDigits(p);
        boolean sound = wholeEnd > p;
        p = wholeEnd;
        if (text[p] == '.') {
            int fractionEnd = skipDigits(p + 1);
            sound &= fractionEnd > p + 1;
            p = fractionEnd;
        }
        if (text[p] == 'e' || text[p] == 'E') {
            int from = text[p + 1] == '+' || text[p + 1] == '-' ? p + 2 : p + 1;
            p = skipDigits(from);
            sound &= p > from;
        }
        if (!sound) {
            throw problem("this is not a valid JSON number", "write digits around the point, and none before e");
        }
        position = p;
        return new String(text, start, p - start);
    }

    private int skipDigits(int from) {
        int p = from;
        while (text[p] >= '0' && text[p] <= '9') {
            p++;
        }
        return p;
    }

    private String readString() {
        int start = ++position;
        int p = start;
        while (text[p] >= ' ' && text[p] != '"' && text[p] != '\\' && !Character.isSurrogate(text[p])) {
            p++;
        }
        if (text[p] == '"') {
            position = p + 1;
            return new String(text, start, p - start);
        }
        StringBuilder out = new StringBuilder(p - start + 32).append(text, start, p - start);
        position = p;
        while (text[position] != '"') {
            readCharacter(out);
        }
        position++;
        return out.toString();
    }

    private void readCharacter(StringBuilder out) {
        char c = text[position];
        if (c == '\\') {
            readEscape(out);
        } else if (c < ' ') {
            throw unexpected(
                    "a string ends in the middle, or holds a control character",
                    "close the quotes, or write \\n for a new line and \\t for a tab");
        } else if (Character.isHighSurrogate(c) && Character.isLowSurrogate(text[position + 1])) {
            out.append(c).append(text[position + 1]);
            position += 2;
        } else {
            out.append(Character.isSurrogate(c) ? '\uFFFD' : c);
            position++;
        }
    }

    private void readEscape(StringBuilder out) {
        char c = text[position + 1];
        switch (c) {
            case '"', '\\', '/' -> out.append(c);
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'u' -> {
                readUnicodeEscape(out);
                return;
            }
            default -> throw problem("this escape is not valid in JSON", "write \\\\ for a backslash");
        }
        position += 2;
    }

    private void readUnicodeEscape(StringBuilder out) {
        char first = (char) hexAt(position + 2);
        position += 6;
        if (Character.isHighSurrogate(first) && text[position] == '\\' && text[position + 1] == 'u') {
            char second = (char) hexAt(position + 2);
            if (Character.isLowSurrogate(second)) {
                out.append(first).append(second);
                position += 6;
                return;
            }
        }
        out.append(Character.isSurrogate(first) ? '\uFFFD' : first);
    }

    private int hexAt(int from) {
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = text[i] < 128 ? Character.digit(text[i], 16) : -1;
            if (digit < 0) {
                throw problem("\\u is not followed by four hexadecimal digits", "fill it up with zeros on the left");
            }
            value = (value << 4) | digit;
        }
        return value;
    }

    private int column() {
        return position - lineStart + 1;
    }

    private TextProblem unexpected(String message, String fix) {
        return position >= end ? problem(message + ", but the text ends", "close what is open") : problem(message, fix);
    }

    private TextProblem problem(String message, String fix) {
        return new TextProblem(ReadRule.SYNTAX, line, column(), message, fix);
    }

    private TextProblem limit(int column, String message, String fix) {
        return new TextProblem(ReadRule.LIMIT, line, column, message, fix);
    }
}
