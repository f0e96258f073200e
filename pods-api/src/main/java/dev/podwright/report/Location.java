package dev.podwright.report;

import dev.podwright.model.internal.escape.SafeText;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A place where something was written: in a manifest, or in the Java source that built it. Immutable. */
public final class Location implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_SOURCE = 1_000;

    private final String source;
    private final int line;
    private final int column;

    private Location(String source, int line, int column) {
        this.source = Objects.requireNonNull(source, "source");
        this.line = line;
        this.column = column;
    }

    /**
     * A place.
     *
     * @param source a file's path or name; empty where it is not known
     * @param line from 1; 0 where it is not known
     * @param column in characters from 1; 0 where it is not known, as for Java source
     */
    public static Location of(String source, int line, int column) {
        return new Location(source, line, column);
    }

    /** A file's path or name; empty where it is not known. */
    public String source() {
        return source;
    }

    /** The line, from 1; 0 where it is not known. */
    public int line() {
        return line;
    }

    /** The column in characters, from 1; 0 where it is not known, as for Java source. */
    public int column() {
        return column;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Location that
                && source.equals(that.source)
                && line == that.line
                && column == that.column;
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, line, column);
    }

    /** {@code source:line:column}, without the parts that are not known. */
    @Override
    public String toString() {
        StringBuilder out = SafeText.append(new StringBuilder(), source, LONGEST_SOURCE);
        if (line > 0) {
            out.append(out.isEmpty() ? "" : ":").append(line);
        }
        if (line > 0 && column > 0) {
            out.append(':').append(column);
        }
        return out.toString();
    }
}
