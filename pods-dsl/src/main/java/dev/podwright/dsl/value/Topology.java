package dev.podwright.dsl.value;

import dev.podwright.dsl.internal.Arguments;

/**
 * What makes two nodes neighbours: the same value of this node label.
 *
 * @param key the label, such as {@code topology.kubernetes.io/zone}
 */
public record Topology(String key) {
    /** Refuses null. */
    public Topology {
        Arguments.of("Topology").required(key, 1, "key");
    }

    /** The label. */
    @Override
    public String toString() {
        return key;
    }
}
