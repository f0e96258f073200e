package dev.podwright.overlay;

import dev.podwright.path.FieldPath;
import dev.podwright.report.Location;
import org.jspecify.annotations.Nullable;

/**
 * Where a value of a merged object comes from.
 *
 * @param layer the name of the layer
 * @param path the value in the layer
 * @param location where it was written; null where that is not known
 */
public record OverlayOrigin(
        String layer, FieldPath path, @Nullable Location location) {
    /** The layer, the path, and the location where it is known. */
    @Override
    public String toString() {
        String text = layer + ": " + path;
        return location == null ? text : text + " (" + location + ')';
    }
}
