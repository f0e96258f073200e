package dev.podwright.dsl;

import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.LabelSelectorRequirement;
import org.jspecify.annotations.Nullable;

/** What a pod's labels must be like. */
public record LabelRule(LabelSelectorRequirement requirement) {
    /** The selector with this rule as well. */
    LabelSelector addTo(@Nullable LabelSelector selector) {
        LabelSelector.Builder out = selector == null ? LabelSelector.builder() : selector.toBuilder();
        return out.addMatchExpression(requirement).build();
    }
}
