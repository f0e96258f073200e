package dev.podwright.report;

import dev.podwright.model.internal.escape.SafeText;
import dev.podwright.path.FieldPath;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A part of an object that was read but not judged, because Podwright does not model it. Not a problem. Immutable. */
public final class NotChecked implements Serializable {
    private static final long serialVersionUID = 1;

    private final FieldPath path;
    private final String message;
    private final @Nullable Location location;

    private NotChecked(FieldPath path, String message, @Nullable Location location) {
        this.path = Objects.requireNonNull(path, "path");
        this.message = SafeText.ofMessage(Objects.requireNonNull(message, "message"));
        this.location = location;
    }

    /**
     * A part that was not judged.
     *
     * @param path the part; {@link FieldPath#empty()} for the whole object
     * @param message what it is
     */
    public static NotChecked of(FieldPath path, String message) {
        return new NotChecked(path, message, null);
    }

    /** The part; {@link FieldPath#empty()} for the whole object. */
    public FieldPath path() {
        return path;
    }

    /** What it is. */
    public String message() {
        return message;
    }

    /** Where it was written; null where it is not known. */
    public @Nullable Location location() {
        return location;
    }

    /** This with its location. */
    public NotChecked located(SourceMap sources) {
        return new NotChecked(path, message, sources.locate(path));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NotChecked that
                && path.equals(that.path)
                && message.equals(that.message)
                && Objects.equals(location, that.location);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, message, location);
    }

    /** The message, with the path and the location where there are any. */
    @Override
    public String toString() {
        String text = path.parent() == null ? message : path + ": " + message;
        return location == null ? text : location + ": " + text;
    }
}
