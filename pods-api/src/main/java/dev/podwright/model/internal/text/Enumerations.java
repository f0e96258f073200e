package dev.podwright.model.internal.text;

import java.util.List;
import java.util.function.Function;

/** Lists in a sentence: the first elements, and how many more there are. */
public final class Enumerations {
    private static final int MOST = 8;

    private Enumerations() {}

    /** The elements as texts, with a separator between. */
    public static <T> String of(List<T> elements, Function<T, String> text, String separator) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(elements.size(), MOST); i++) {
            out.append(i == 0 ? "" : separator).append(text.apply(elements.get(i)));
        }
        return elements.size() <= MOST
                ? out.toString()
                : out.append(" and ")
                        .append(elements.size() - MOST)
                        .append(" more")
                        .toString();
    }

    /** Some of the elements, as many as a sentence lists. */
    public static <T> List<T> first(List<T> elements) {
        return elements.size() <= MOST ? elements : elements.subList(0, MOST);
    }
}
