package dev.podwright.validate.internal.compare;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value of one of two states that are compared, possibly absent, with what is known of its field.
 *
 * @param <N> the type itself
 */
interface Node<N extends Node<N>> {
    /** Whether it is an object whose fields are compared one by one. */
    boolean isObject();

    /** The names of the fields that are compared, of an object. */
    List<String> fields();

    /** A field of an object, possibly absent. */
    N field(String name);

    /** The number of elements of a list whose elements are compared one by one; -1 for another value. */
    int size();

    /** An element of a list; absent where the list is shorter. */
    N element(int index);

    /**
     * Gets the key of an element of a list, if in both states each element has one that no other has; null where the
     * positions identify the elements.
     *
     * @param other the list in the other state
     */
    @Nullable
    Function<N, String> keys(N other);

    /** Whether a list that has another length in the other state is one difference, and not one for each element. */
    boolean isWholeList();

    /** Whether it is the same as the value in the other state, where not both are objects and not both are lists. */
    boolean isSame(N other);
}
