package dev.podwright.dsl;

import dev.podwright.model.scheduling.NodeSelectorRequirement;

/**
 * What a node must be like.
 *
 * @param field whether this is of a field of the node, and not of a label
 */
public record NodeRule(boolean field, NodeSelectorRequirement requirement) {}
