package dev.podwright.dsl.value;

import dev.podwright.dsl.internal.Arguments;
import org.jspecify.annotations.Nullable;

/** What makes two nodes neighbours: the same value of a node label. Immutable. */
public final class Topology {
    private final String key;

    private Topology(String key) {
        this.key = key;
    }

    /**
     * The topology of a node label.
     *
     * @param key the label, such as {@code topology.kubernetes.io/zone}
     */
    public static Topology of(String key) {
        return new Topology(Arguments.of("of").required(key, 1, "key"));
    }

    /** The label. */
    public String key() {
        return key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Topology that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** The label. */
    @Override
    public String toString() {
        return key;
    }
}
