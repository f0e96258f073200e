package dev.podwright.model.internal.yaml;

/**
 * The tokens that have been scanned but not parsed. There is more than one only while an earlier token may still turn out to
 * begin a simple key, before which other tokens are then inserted. Tokens are numbered from 0 in the order in which they
 * leave the queue.
 *
 * <p>go-yaml: {@code tokens}, {@code tokens_head} and {@code tokens_parsed} of {@code yaml_parser_t}. The queue is a ring
 * whose tokens are used again.
 */
final class TokenQueue {
    /** A power of two, as the capacity always is. */
    private static final int INITIAL_CAPACITY = 8;

    private Token[] ring = newTokens(INITIAL_CAPACITY);
    private int head;
    private int size;
    private int removed;

    boolean isEmpty() {
        return size == 0;
    }

    /** The number of the first token. */
    int firstNumber() {
        return removed;
    }

    /** The number of the token that is added next. */
    int nextNumber() {
        return removed + size;
    }

    Token first() {
        return ring[head];
    }

    void removeFirst() {
        head = slot(1);
        size--;
        removed++;
    }

    /** Appends a token that begins at the cursor. go-yaml: {@code yaml_insert_token} with position -1. */
    Token add(TokenType type, Cursor in) {
        return add(type, in.line(), in.column());
    }

    Token add(TokenType type, Mark start) {
        return add(type, start.line(), start.column());
    }

    private Token add(TokenType type, int line, int column) {
        if (size == ring.length) {
            grow();
        }
        Token token = ring[slot(size++)];
        token.reset(type, line, column);
        return token;
    }

    /** Inserts a token before the one with a number, or appends it where there is none. go-yaml: {@code yaml_insert_token}. */
    void insert(int number, TokenType type, Mark start) {
        Token token = add(type, start);
        int position = number - removed;
        if (position < 0) {
            return;
        }
        int last = size - 1;
        for (int i = last; i > position; i--) {
            ring[slot(i)] = ring[slot(i - 1)];
        }
        ring[slot(Math.min(position, last))] = token;
    }

    private int slot(int position) {
        return (head + position) & (ring.length - 1);
    }

    private void grow() {
        Token[] larger = newTokens(ring.length * 2);
        for (int i = 0; i < size; i++) {
            larger[i] = ring[slot(i)];
        }
        ring = larger;
        head = 0;
    }

    private static Token[] newTokens(int capacity) {
        Token[] tokens = new Token[capacity];
        for (int i = 0; i < capacity; i++) {
            tokens[i] = new Token();
        }
        return tokens;
    }
}
