package dev.podwright.model.internal.text;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as YAML in the layout of kubectl: two spaces a level, the dashes of a list under the first letter of its
 * key, {@code {}} and {@code []} for what is empty, text of several lines as a block, no line ever folded. A string is
 * quoted where a reader of YAML 1.1 or 1.2 would otherwise take it for something else, and reads back exactly. What is
 * nested deeper than any object of Kubernetes is written as JSON on one line, so that the text does not consist of blanks.
 */
public final class YamlWriter implements ValueSink {
    /** A longer key is written after a question mark; readers look 1024 characters ahead for its colon. */
    private static final int LONGEST_SIMPLE_KEY = 1000;

    private static final String DOCUMENT = "---\n";

    /** How many levels are written in lines of their own. */
    private static final int MOST_LEVELS = 200;

    /** Where the text ends, seen from what may come next. */
    private enum At {
        DOCUMENT_START,
        AFTER_KEY,
        AFTER_DASH,
        OBJECT_START,
        OBJECT_LINE,
        ARRAY_START,
        ARRAY_LINE
    }

    private final TextOut out;
    private final StringBuilder text;
    private At at = At.DOCUMENT_START;

    /** Where the object or array that is still without content was begun. */
    private At begunAt = At.DOCUMENT_START;

    private int depth;

    /** Writes what is too deep; null where nothing is. */
    private @Nullable JsonWriter deep;

    private int levelsOfDeep;

    /** For each level the column of its keys or dashes. */
    private int[] columns = new int[16];

    /** For each level whether it is an object. */
    private boolean[] objects = new boolean[16];

    /** Writes to a target, straight into it when it is a {@link StringBuilder}. */
    public YamlWriter(Appendable target) {
        this.out = new TextOut(target);
        this.text = out.text;
    }

    /** Writes the line that begins a further document. */
    public void separator() throws IOException {
        if (at != At.DOCUMENT_START) {
            throw new IllegalStateException("a document is not complete");
        }
        text.append(DOCUMENT);
        out.drain();
    }

    @Override
    public void beginObject() {
        if (isDeep()) {
            deep().beginObject();
            levelsOfDeep++;
            return;
        }
        At place = place();
        push(true, place == At.DOCUMENT_START ? 0 : columns[depth] + 2);
        begunAt = place;
        at = At.OBJECT_START;
    }

    @Override
    public void beginArray() {
        if (isDeep()) {
            deep().beginArray();
            levelsOfDeep++;
            return;
        }
        At place = place();
        push(false, place == At.DOCUMENT_START ? 0 : place == At.AFTER_KEY ? columns[depth] : columns[depth] + 2);
        begunAt = place;
        at = At.ARRAY_START;
    }

    @Override
    public void field(String name) {
        if (deep != null) {
            deep.key(name);
            return;
        }
        beginKey();
        text.append(name).append(':');
        at = At.AFTER_KEY;
    }

    @Override
    public void key(String key) {
        if (deep != null) {
            deep.key(key);
            return;
        }
        beginKey();
        int start = text.length();
        scalar(key, ScalarStyle.of(key), false);
        if (text.length() - start > LONGEST_SIMPLE_KEY) {
            text.insert(start, "? ").append('\n');
            out.spaces(columns[depth]);
        }
        text.append(':');
        at = At.AFTER_KEY;
    }

    private void beginKey() {
        if (at == At.OBJECT_START) {
            breakAfterKey();
        } else if (at == At.OBJECT_LINE) {
            out.spaces(columns[depth]);
        } else {
            throw new IllegalStateException("a key outside of an object, or two in a row");
        }
    }

    @Override
    public void endObject() throws IOException {
        if (deep != null) {
            deep.endObject();
            endDeep();
            return;
        }
        if (at != At.OBJECT_START && at != At.OBJECT_LINE) {
            throw new IllegalStateException("there is no object to end, or a key without a value");
        }
        end(at == At.OBJECT_START, "{}");
    }

    @Override
    public void endArray() throws IOException {
        if (deep != null) {
            deep.endArray();
            endDeep();
            return;
        }
        if (at != At.ARRAY_START && at != At.ARRAY_LINE) {
            throw new IllegalStateException("there is no array to end");
        }
        end(at == At.ARRAY_START, "[]");
    }

    @Override
    public void string(String value) throws IOException {
        if (deep != null) {
            deep.string(value);
            return;
        }
        boolean within = place() != At.DOCUMENT_START;
        blankAfterKey();
        scalar(value, ScalarStyle.of(value), within);
        endScalar();
    }

    @Override
    public void plainNumber(String value) throws IOException {
        number(value);
    }

    @Override
    public void number(String literal) throws IOException {
        if (deep != null) {
            deep.number(literal);
            return;
        }
        word(literal);
    }

    @Override
    public void number(long value) throws IOException {
        if (deep != null) {
            deep.number(value);
            return;
        }
        place();
        blankAfterKey();
        text.append(value);
        endScalar();
    }

    @Override
    public void bool(boolean value) throws IOException {
        if (deep != null) {
            deep.bool(value);
            return;
        }
        word(value ? "true" : "false");
    }

    @Override
    public void nul() throws IOException {
        if (deep != null) {
            deep.nul();
            return;
        }
        word("null");
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private boolean isDeep() {
        return deep != null || depth >= MOST_LEVELS;
    }

    private JsonWriter deep() {
        if (deep == null) {
            place();
            blankAfterKey();
            deep = JsonWriter.compact(text);
        }
        return deep;
    }

    private void endDeep() throws IOException {
        if (--levelsOfDeep == 0) {
            deep = null;
            endScalar();
        }
    }

    private void word(String word) throws IOException {
        place();
        blankAfterKey();
        text.append(word);
        endScalar();
    }

    /** Writes what comes before a value. */
    private At place() {
        switch (at) {
            case DOCUMENT_START, AFTER_KEY, AFTER_DASH -> {}
            case ARRAY_START -> {
                breakAfterKey();
                text.append("- ");
                at = At.AFTER_DASH;
            }
            case ARRAY_LINE -> {
                out.spaces(columns[depth]);
                text.append("- ");
                at = At.AFTER_DASH;
            }
            default -> throw new IllegalStateException("a value without a key in an object");
        }
        return at;
    }

    /** Goes to the column of the first key or dash; one after a dash stays on its line. */
    private void breakAfterKey() {
        if (begunAt == At.AFTER_KEY) {
            text.append('\n');
            out.spaces(columns[depth]);
        }
    }

    private void blankAfterKey() {
        if (at == At.AFTER_KEY) {
            text.append(' ');
        }
    }

    private void push(boolean object, int column) {
        depth++;
        if (depth == columns.length) {
            columns = Arrays.copyOf(columns, 2 * depth);
            objects = Arrays.copyOf(objects, 2 * depth);
        }
        columns[depth] = column;
        objects[depth] = object;
    }

    private void end(boolean empty, String brackets) throws IOException {
        depth--;
        if (empty) {
            if (begunAt == At.AFTER_KEY) {
                text.append(' ');
            }
            text.append(brackets);
            endScalar();
        } else {
            continueOuter();
        }
    }

    private void endScalar() throws IOException {
        text.append('\n');
        continueOuter();
        out.drain();
    }

    private void continueOuter() {
        at = depth == 0 ? At.DOCUMENT_START : objects[depth] ? At.OBJECT_LINE : At.ARRAY_LINE;
    }

    private void scalar(String value, ScalarStyle style, boolean block) {
        switch (style) {
            case PLAIN -> text.append(value);
            case SINGLE_QUOTED -> singleQuoted(value);
            case DOUBLE_QUOTED -> doubleQuoted(value);
            case LITERAL -> {
                if (block) {
                    literal(value);
                } else {
                    doubleQuoted(value);
                }
            }
            case UNSOUND -> {
                String sound = Surrogates.replaceLone(value);
                scalar(sound, ScalarStyle.of(sound), block);
            }
        }
    }

    private void singleQuoted(String value) {
        text.append('\'');
        int from = 0;
        for (int quote = value.indexOf('\''); quote >= 0; quote = value.indexOf('\'', from)) {
            text.append(value, from, quote + 1).append('\'');
            from = quote + 1;
        }
        if (from == 0) {
            text.append(value);
        } else {
            text.append(value, from, value.length());
        }
        text.append('\'');
    }

    private void doubleQuoted(String value) {
        text.append('"');
        Escapes.append(text, value, true);
        text.append('"');
    }

    /** A block without its last line break. */
    private void literal(String value) {
        text.append('|');
        if (ScalarStyle.beginsIndented(value)) {
            text.append('2');
        }
        int length = value.length();
        boolean ended = value.charAt(length - 1) == '\n';
        if (!ended) {
            text.append('-');
        } else if (value.charAt(length - 2) == '\n') {
            text.append('+');
        }
        int end = ended ? length - 1 : length;
        int column = columns[depth] + 2;
        int from = 0;
        while (from <= end) {
            int next = value.indexOf('\n', from);
            if (next < 0 || next > end) {
                next = end;
            }
            text.append('\n');
            if (next > from) {
                out.spaces(column);
                text.append(value, from, next);
            }
            from = next + 1;
        }
    }
}
