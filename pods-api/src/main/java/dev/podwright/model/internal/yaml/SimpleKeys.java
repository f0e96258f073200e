package dev.podwright.model.internal.yaml;

import java.util.Arrays;

/**
 * Where, on each level of flow nesting, a key without {@code ?} may have begun: only the colon behind it tells that it
 * is one. Such a key stands in one line and is at most 1,024 characters long.
 */
final class SimpleKeys {
    private static final int MAX_LENGTH = 1024;

    private boolean[] possible = new boolean[16];
    private boolean[] required = new boolean[16];
    private boolean[] awaited = new boolean[16];
    private int[] tokens = new int[16];
    private int[] positions = new int[16];
    private int[] lines = new int[16];
    private int[] columns = new int[16];
    private int level;
    private int firstAwaited;

    int level() {
        return level;
    }

    int token() {
        return tokens[level];
    }

    int line() {
        return lines[level];
    }

    int column() {
        return columns[level];
    }

    /** Notes that a key may begin at the cursor with the token that comes next. */
    void save(Cursor in, boolean isRequired, int token) {
        remove();
        possible[level] = true;
        required[level] = isRequired;
        awaited[level] = true;
        tokens[level] = token;
        positions[level] = in.position;
        lines[level] = in.line;
        columns[level] = in.column();
        firstAwaited = Math.min(firstAwaited, level);
    }

    /** Forgets the key of this level: no colon can make it one any more. */
    void remove() {
        if (possible[level]) {
            refuseIfRequired(level);
            take();
        }
    }

    /** Forgets the key of this level, which has become one. */
    void take() {
        possible[level] = false;
        awaited[level] = false;
    }

    /** Enters a flow collection, whose first token comes next. */
    void enter(int token) {
        level++;
        if (level == possible.length) {
            int size = level * 2;
            possible = Arrays.copyOf(possible, size);
            required = Arrays.copyOf(required, size);
            awaited = Arrays.copyOf(awaited, size);
            tokens = Arrays.copyOf(tokens, size);
            positions = Arrays.copyOf(positions, size);
            lines = Arrays.copyOf(lines, size);
            columns = Arrays.copyOf(columns, size);
        }
        possible[level] = false;
        awaited[level] = false;
        tokens[level] = token;
    }

    /**
     * Leaves a flow collection. Where nothing in it could have been a key, go-yaml forgets as well that the collection
     * itself may be one, so that {@code []: x} ends after the brackets.
     */
    void leave() {
        if (level == 0) {
            return;
        }
        level--;
        if (tokens[level] == tokens[level + 1]) {
            awaited[level] = false;
        }
        firstAwaited = Math.min(firstAwaited, level);
    }

    /** Whether a token must wait, because it may still turn out to begin a key. */
    boolean awaits(Cursor in, int token) {
        while (firstAwaited < level && tokens[firstAwaited] < token) {
            firstAwaited++;
        }
        return tokens[firstAwaited] == token && awaited[firstAwaited] && isPossible(in, firstAwaited);
    }

    /** Whether a colon at the cursor would make the key of this level one. */
    boolean isPossible(Cursor in) {
        return isPossible(in, level);
    }

    private boolean isPossible(Cursor in, int at) {
        if (!possible[at]) {
            return false;
        }
        if (lines[at] == in.line && isShort(in.text, positions[at], in.position - positions[at])) {
            return true;
        }
        refuseIfRequired(at);
        possible[at] = false;
        return false;
    }

    private static boolean isShort(char[] text, int from, int length) {
        return length <= MAX_LENGTH
                || (length <= 2 * MAX_LENGTH && Character.codePointCount(text, from, length) <= MAX_LENGTH);
    }

    private void refuseIfRequired(int at) {
        if (required[at]) {
            throw Cursor.problem(
                    lines[at],
                    columns[at],
                    "A key is expected here, but no colon follows it in its line",
                    "Write key: value with a space after the colon, indent a text that continues, or close quotes");
        }
    }
}
