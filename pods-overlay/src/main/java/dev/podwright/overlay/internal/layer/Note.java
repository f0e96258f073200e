package dev.podwright.overlay.internal.layer;

import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a merge says of a value of a layer.
 *
 * @param layer the layer's index
 * @param path the value in the layer
 * @param other the value of another layer that it is about; null for none
 */
public record Note(
        OverlayRule rule,
        Severity severity,
        int layer,
        FieldPath path,
        String message,
        String fix,
        @Nullable Origins other) {
    /** Whether the merged object has the value. */
    public boolean isUsed() {
        return rule != OverlayRule.RESERVED && rule != OverlayRule.NULL;
    }

    /** The same of the value at another path. */
    public Note at(FieldPath place) {
        return new Note(rule, severity, layer, place, message, fix, other);
    }
}
