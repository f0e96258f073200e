package dev.podwright.report;

import java.io.Serializable;

/**
 * A place where something was written: in a manifest, or in the Java source that built it.
 *
 * @param source a file's path or name; empty where it is not known
 * @param line from 1; 0 where it is not known
 * @param column in characters from 1; 0 where it is not known, as for Java source
 */
public record Location(String source, int line, int column) implements Serializable {

    /** {@code source:line:column}, without the parts that are not known. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(source);
        if (line > 0) {
            out.append(out.isEmpty() ? "" : ":").append(line);
        }
        if (line > 0 && column > 0) {
            out.append(':').append(column);
        }
        return out.toString();
    }
}
