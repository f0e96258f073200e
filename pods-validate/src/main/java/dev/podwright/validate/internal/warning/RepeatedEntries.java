package dev.podwright.validate.internal.warning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Texts that come more than once in a list. */
final class RepeatedEntries {
    /** Up to so many entries, comparing each with each is cheaper than a hash. */
    private static final int FEW = 12;

    private RepeatedEntries() {}

    /**
     * Whether any text is repeated. Allocates nothing for a short list. Callers whose lists seldom have two entries look at
     * the size first: the JVM makes a class of a method reference when it is first reached.
     */
    static <T> boolean isAny(List<T> list, Function<T, String> text) {
        if (list.size() > FEW) {
            Set<String> seen = new HashSet<>();
            for (T each : list) {
                if (!seen.add(text.apply(each))) {
                    return true;
                }
            }
            return false;
        }
        for (int i = 1; i < list.size(); i++) {
            String own = text.apply(list.get(i));
            for (int before = 0; before < i; before++) {
                if (own.equals(text.apply(list.get(before)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
