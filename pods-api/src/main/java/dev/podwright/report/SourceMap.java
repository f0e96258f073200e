package dev.podwright.report;

import dev.podwright.path.FieldPath;
import org.jspecify.annotations.Nullable;

/** Where the fields of an object were written: in a manifest, or in the Java source that built it. */
@FunctionalInterface
public interface SourceMap {
    /**
     * The place of a field, or of the nearest field that holds it; null where it is not known.
     *
     * @param path the field, from the object
     */
    @Nullable
    Location locate(FieldPath path);

    /** The source map of an object that is a part of this one: its paths start at {@code parent}. */
    default SourceMap under(FieldPath parent) {
        return path -> locate(parent.append(path));
    }
}
