package dev.podwright.dsl;

/**
 * What makes two nodes neighbours: the same value of this node label.
 *
 * @param key the label, such as {@code topology.kubernetes.io/zone}
 */
public record Topology(String key) {}
