package dev.podwright.model.internal.yaml;

import dev.podwright.model.internal.yaml.SimpleKey.State;
import java.util.ArrayList;
import java.util.List;

/**
 * The possible simple key of each level of flow collections. A simple key is in one line and has at most 1,024 characters.
 *
 * <p>go-yaml: {@code simple_keys}, {@code simple_keys_by_tok} and {@code flow_level} of {@code yaml_parser_t}.
 */
final class SimpleKeyStack {
    private static final int MAX_LENGTH = 1024;

    private final Cursor in;
    private final List<SimpleKey> keys = new ArrayList<>(4);
    private int flowLevel;

    /** The outermost level whose key may make a token wait. */
    private int outermostWaiting;

    SimpleKeyStack(Cursor in) {
        this.in = in;
        keys.add(new SimpleKey());
    }

    /** How many flow collections the cursor is in. */
    int flowLevel() {
        return flowLevel;
    }

    /** The key of the innermost level. */
    SimpleKey current() {
        return keys.get(flowLevel);
    }

    /** Notes that a key may begin at the cursor, with the token that comes next. go-yaml: {@code yaml_parser_save_simple_key}. */
    void save(boolean required, int tokenNumber) {
        remove();
        SimpleKey key = current();
        key.state = required ? State.REQUIRED : State.POSSIBLE;
        key.tokenWaits = true;
        key.tokenNumber = tokenNumber;
        key.position = in.position;
        key.start.set(in.line(), in.column());
        outermostWaiting = Math.min(outermostWaiting, flowLevel);
    }

    /** Forgets the key of this level: no colon can follow it. go-yaml: {@code yaml_parser_remove_simple_key}. */
    void remove() {
        SimpleKey key = current();
        if (key.state != State.IMPOSSIBLE) {
            checkNotRequired(key);
            forget(key);
        }
    }

    /** Forgets the key of this level, whose colon has been found. go-yaml: a part of {@code yaml_parser_fetch_value}. */
    void removeFound() {
        forget(current());
    }

    private static void forget(SimpleKey key) {
        key.state = State.IMPOSSIBLE;
        key.tokenWaits = false;
    }

    /** Enters a flow collection, whose first token comes next. go-yaml: {@code yaml_parser_increase_flow_level}. */
    void increaseFlowLevel(int tokenNumber) {
        flowLevel++;
        if (flowLevel == keys.size()) {
            keys.add(new SimpleKey());
        }
        SimpleKey key = current();
        forget(key);
        key.tokenNumber = tokenNumber;
    }

    /**
     * Leaves a flow collection. Where nothing in it could be a key, go-yaml also forgets that the collection itself may be
     * one, so that <code>[]: x</code> ends after the brackets.
     *
     * <p>go-yaml: {@code yaml_parser_decrease_flow_level}.
     */
    void decreaseFlowLevel() {
        if (flowLevel == 0) {
            return;
        }
        SimpleKey inner = current();
        flowLevel--;
        SimpleKey outer = current();
        if (outer.tokenNumber == inner.tokenNumber) {
            outer.tokenWaits = false;
        }
        outermostWaiting = Math.min(outermostWaiting, flowLevel);
    }

    /**
     * Whether the first token of the queue must wait, because it may still turn out to begin a key.
     *
     * <p>go-yaml: the look-up in {@code simple_keys_by_tok} of {@code yaml_parser_fetch_more_tokens}.
     */
    boolean makesWait(int firstTokenNumber) {
        while (outermostWaiting < flowLevel && keys.get(outermostWaiting).tokenNumber < firstTokenNumber) {
            outermostWaiting++;
        }
        SimpleKey key = keys.get(outermostWaiting);
        return key.tokenNumber == firstTokenNumber && key.tokenWaits && isValid(key);
    }

    /** Whether a colon at the cursor would make the key of this level one. */
    boolean isCurrentValid() {
        return isValid(current());
    }

    /** go-yaml: {@code yaml_simple_key_is_valid}. */
    private boolean isValid(SimpleKey key) {
        if (key.state == State.IMPOSSIBLE) {
            return false;
        }
        if (key.start.line() == in.line() && isShort(in.text, key.position, in.position - key.position)) {
            return true;
        }
        checkNotRequired(key);
        key.state = State.IMPOSSIBLE;
        return false;
    }

    private static boolean isShort(char[] text, int from, int length) {
        return length <= MAX_LENGTH
                || (length <= 2 * MAX_LENGTH && Character.codePointCount(text, from, length) <= MAX_LENGTH);
    }

    private static void checkNotRequired(SimpleKey key) {
        if (key.state == State.REQUIRED) {
            throw key.start.problem(
                    "a key is expected here, but no colon follows it in its line",
                    "write key: value with a space after the colon, indent a text that continues, or close quotes");
        }
    }
}
