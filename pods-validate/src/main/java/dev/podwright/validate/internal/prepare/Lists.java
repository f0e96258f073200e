package dev.podwright.validate.internal.prepare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists that are copied only when an element changes. */
final class Lists {
    private Lists() {}

    /** The result for one element; the same instance if it does not change. */
    @FunctionalInterface
    interface Change<T> {
        T apply(T element, int index);
    }

    /** The list with all its elements changed; the same instance where none did. */
    static <T> List<T> map(List<T> list, Change<T> change) {
        @Nullable List<T> copy = null;
        for (int i = 0; i < list.size(); i++) {
            T before = list.get(i);
            T after = change.apply(before, i);
            if (copy == null && after != before) {
                copy = new ArrayList<>(list);
            }
            if (copy != null) {
                copy.set(i, after);
            }
        }
        return copy == null ? list : copy;
    }
}
