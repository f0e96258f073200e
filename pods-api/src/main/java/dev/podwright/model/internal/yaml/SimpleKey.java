package dev.podwright.model.internal.yaml;

/**
 * Where a simple key, that is one without {@code ?}, may begin: only the colon after it tells that it is one.
 *
 * <p>go-yaml: {@code yaml_simple_key_t}.
 */
final class SimpleKey {
    /** Whether there is a place where a key may begin. */
    enum State {
        /** No key can begin there. */
        IMPOSSIBLE,
        /** A key may begin there, or just a value. */
        POSSIBLE,
        /** Only a key can begin there: the place is at the indentation of a block mapping. */
        REQUIRED
    }

    final Mark start = new Mark();
    State state = State.IMPOSSIBLE;

    /** The number of the token with which the key begins. */
    int tokenNumber;

    /** The position in the text. */
    int position;

    /** Whether the token waits in the queue for the colon: go-yaml has an entry for it in {@code simple_keys_by_tok}. */
    boolean tokenWaits;
}
