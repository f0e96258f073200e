package dev.podwright.model.internal.yaml;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that have been scanned but not parsed: a queue in parallel arrays. It holds more than one only while an
 * earlier token may still turn out to begin a key, so that a token may have to be inserted before it.
 */
final class Tokens {
    static final int STREAM_END = 1;
    static final int VERSION_DIRECTIVE = 2;
    static final int TAG_DIRECTIVE = 3;
    static final int DOCUMENT_START = 4;
    static final int DOCUMENT_END = 5;
    static final int BLOCK_SEQUENCE_START = 6;
    static final int BLOCK_MAPPING_START = 7;
    static final int BLOCK_END = 8;
    static final int FLOW_SEQUENCE_START = 9;
    static final int FLOW_SEQUENCE_END = 10;
    static final int FLOW_MAPPING_START = 11;
    static final int FLOW_MAPPING_END = 12;
    static final int BLOCK_ENTRY = 13;
    static final int FLOW_ENTRY = 14;
    static final int KEY = 15;
    static final int VALUE = 16;
    static final int ALIAS = 17;
    static final int ANCHOR = 18;
    static final int TAG = 19;
    static final int PLAIN = 20;
    static final int QUOTED = 21;

    private int[] kinds = new int[32];
    private int[] lines = new int[32];
    private int[] columns = new int[32];
    private @Nullable String[] texts = new @Nullable String[32];
    private @Nullable String[] suffixes = new @Nullable String[32];
    private int head;
    private int tail;
    private int taken;

    boolean isEmpty() {
        return head == tail;
    }

    /** How many tokens have left the queue. */
    int taken() {
        return taken;
    }

    /** The number of the token that is added next. */
    int nextNumber() {
        return taken + tail - head;
    }

    int kind() {
        return kinds[head];
    }

    int line() {
        return lines[head];
    }

    int column() {
        return columns[head];
    }

    /** A scalar's value, the name of an anchor or alias, a tag's handle. */
    String text() {
        String text = texts[head];
        return text == null ? "" : text;
    }

    /** What follows a tag's handle. */
    String suffix() {
        String suffix = suffixes[head];
        return suffix == null ? "" : suffix;
    }

    void take() {
        texts[head] = null;
        suffixes[head] = null;
        head++;
        taken++;
        if (head == tail) {
            head = 0;
            tail = 0;
        }
    }

    void add(int kind, int line, int column) {
        add(kind, line, column, null, null);
    }

    void add(int kind, int line, int column, @Nullable String text, @Nullable String suffix) {
        if (tail == kinds.length) {
            makeRoom();
        }
        kinds[tail] = kind;
        lines[tail] = line;
        columns[tail] = column;
        texts[tail] = text;
        suffixes[tail] = suffix;
        tail++;
    }

    /** Inserts a token before the one with a number, or adds it where that one has left. */
    void insert(int number, int kind, int line, int column) {
        add(kind, line, column);
        int at = head + number - taken;
        if (at < head || at >= tail - 1) {
            return;
        }
        int moved = tail - 1 - at;
        System.arraycopy(kinds, at, kinds, at + 1, moved);
        System.arraycopy(lines, at, lines, at + 1, moved);
        System.arraycopy(columns, at, columns, at + 1, moved);
        System.arraycopy(texts, at, texts, at + 1, moved);
        System.arraycopy(suffixes, at, suffixes, at + 1, moved);
        kinds[at] = kind;
        lines[at] = line;
        columns[at] = column;
        texts[at] = null;
        suffixes[at] = null;
    }

    private void makeRoom() {
        int size = tail - head;
        int capacity = size > kinds.length / 2 ? kinds.length * 2 : kinds.length;
        kinds = moved(kinds, capacity);
        lines = moved(lines, capacity);
        columns = moved(columns, capacity);
        texts = Arrays.copyOf(Arrays.copyOfRange(texts, head, tail), capacity);
        suffixes = Arrays.copyOf(Arrays.copyOfRange(suffixes, head, tail), capacity);
        head = 0;
        tail = size;
    }

    private int[] moved(int[] from, int capacity) {
        return Arrays.copyOf(Arrays.copyOfRange(from, head, tail), capacity);
    }
}
