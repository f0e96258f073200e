package dev.podwright.dsl;

import dev.podwright.model.scheduling.NodeSelectorRequirement;
import java.util.List;

/** A label or field of nodes, of which something can be asked. */
public final class NodeProperty {
    private final boolean field;
    private final String key;

    NodeProperty(boolean field, String key) {
        this.field = field;
        this.key = key;
    }

    /** It has one of these values. */
    public NodeRule anyOf(String... values) {
        return rule("In", values);
    }

    /** It has none of these values, or is not there. */
    public NodeRule noneOf(String... values) {
        return rule("NotIn", values);
    }

    /** It is there. */
    public NodeRule exists() {
        return rule("Exists");
    }

    /** It is not there. */
    public NodeRule absent() {
        return rule("DoesNotExist");
    }

    /** It is a whole number greater than this. */
    public NodeRule above(long number) {
        return rule("Gt", Long.toString(number));
    }

    /** It is a whole number less than this. */
    public NodeRule below(long number) {
        return rule("Lt", Long.toString(number));
    }

    private NodeRule rule(String operator, String... values) {
        return new NodeRule(
                field,
                NodeSelectorRequirement.builder()
                        .key(key)
                        .operator(operator)
                        .values(List.of(values))
                        .build());
    }
}
