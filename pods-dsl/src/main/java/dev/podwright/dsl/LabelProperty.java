package dev.podwright.dsl;

import dev.podwright.model.meta.LabelSelectorRequirement;
import java.util.List;

/** A label of pods, of which something can be asked. */
public final class LabelProperty {
    private final String key;

    LabelProperty(String key) {
        this.key = key;
    }

    /** It has one of these values. */
    public LabelRule anyOf(String... values) {
        return rule("In", values);
    }

    /** It has none of these values, or is not there. */
    public LabelRule noneOf(String... values) {
        return rule("NotIn", values);
    }

    /** It is there. */
    public LabelRule exists() {
        return rule("Exists");
    }

    /** It is not there. */
    public LabelRule absent() {
        return rule("DoesNotExist");
    }

    private LabelRule rule(String operator, String... values) {
        return new LabelRule(LabelSelectorRequirement.builder()
                .key(key)
                .operator(operator)
                .values(List.of(values))
                .build());
    }
}
