package dev.podwright.dsl.internal;

import dev.podwright.model.internal.text.Excerpt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Refuses null: a bug of the program, most often a variable of the environment that is not set. Messages name the word,
 * the position of the argument and what the word is called on, and never show a value.
 *
 * @param owner what the word is called on; its text is made only for a message, such as {@code container "app"}
 * @param word the word's name
 */
public record Arguments(Object owner, String word) {
    private static final String IS_NULL = " is null";
    private static final String FIX = "; leave the word out, or use onlyIf(condition, ...)";

    /** The arguments of a static word of {@code Pods}. */
    public static Arguments of(String word) {
        return new Arguments("", word);
    }

    /**
     * An argument.
     *
     * @param position from 1
     * @param parameter the parameter's name
     */
    public <T> T required(@Nullable T value, int position, String parameter) {
        if (value == null) {
            throw new NullPointerException(argument(position, parameter) + isNull());
        }
        return value;
    }

    /**
     * An argument that belongs to a name, such as the value of a variable.
     *
     * @param position from 1
     * @param parameter the parameter's name
     * @param name the name that it belongs to
     */
    public <T> T required(@Nullable T value, int position, String parameter, String name) {
        if (value == null) {
            throw new NullPointerException(
                    argument(position, parameter + " of \"" + Excerpt.of(name) + '"') + isNull());
        }
        return value;
    }

    /** What a lambda, such as {@code c -> c.port(80)}, makes of a draft. */
    public <T> T applied(@Nullable UnaryOperator<T> lambda, T draft, int position, String parameter) {
        @Nullable T returned = required(lambda, position, parameter).apply(draft);
        if (returned == null) {
            throw new NullPointerException(
                    argument(position, parameter) + " returns null; return the draft that its words gave");
        }
        return returned;
    }

    /**
     * A draft that a lambda returned, which must be the one that it was given with more words.
     *
     * @param continues whether it is
     */
    public <T> T continued(T draft, boolean continues, int position, String parameter) {
        if (!continues) {
            throw new IllegalArgumentException(
                    argument(position, parameter)
                            + " returns another draft, and the words before it would be lost; return the draft that its words gave");
        }
        return draft;
    }

    /** A copy of the elements of an argument. */
    public <T> List<T> elements(T @Nullable [] array, int position, String parameter) {
        T[] given = required(array, position, parameter);
        List<T> out = new ArrayList<>(given.length);
        for (T element : given) {
            out.add(element(element, out.size(), position, parameter));
        }
        return out;
    }

    /** A copy of the elements of an argument; those of a set without an order are sorted if they can be. */
    public <T> List<T> elements(@Nullable Iterable<? extends T> elements, int position, String parameter) {
        List<T> out = new ArrayList<>();
        for (T element : required(elements, position, parameter)) {
            out.add(element(element, out.size(), position, parameter));
        }
        if (elements instanceof Set
                && isUnordered((Set<?>) elements)
                && out.stream().allMatch(String.class::isInstance)) {
            out.sort((a, b) -> ((String) a).compareTo((String) b));
        }
        return out;
    }

    /** A copy of the entries of an argument, in the map's order if it has one and by key otherwise. */
    public <V> Map<String, V> entries(@Nullable Map<String, ? extends V> entries, int position, String parameter) {
        Map<String, V> out = new LinkedHashMap<>();
        required(entries, position, parameter).forEach((key, value) -> {
            if (key == null) {
                throw new NullPointerException("a key of " + argument(position, parameter) + isNull());
            }
            if (value == null) {
                throw new NullPointerException(
                        "the value of \"" + Excerpt.of(key) + "\" of " + argument(position, parameter) + isNull());
            }
            out.put(key, value);
        });
        return entries instanceof LinkedHashMap || entries instanceof SortedMap ? out : new TreeMap<>(out);
    }

    private static boolean isUnordered(Collection<?> set) {
        return !(set instanceof LinkedHashSet || set instanceof SortedSet || set instanceof TreeSet);
    }

    private <T> T element(@Nullable T element, int index, int position, String parameter) {
        if (element == null) {
            throw new NullPointerException(
                    "element " + (index + 1) + " of " + argument(position, parameter) + isNull());
        }
        return element;
    }

    /** A word that is called on a draft can be left out. */
    private String isNull() {
        return owner.toString().isEmpty() ? IS_NULL : IS_NULL + FIX;
    }

    private String argument(int position, String parameter) {
        String call = "argument " + position + " (" + parameter + ") of " + word;
        String on = owner.toString();
        return on.isEmpty() ? call : call + " of " + on;
    }
}
