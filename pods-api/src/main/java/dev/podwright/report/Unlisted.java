package dev.podwright.report;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many findings a report does not list, because there are too many. Immutable. */
public final class Unlisted implements Serializable {
    private static final long serialVersionUID = 1;

    static final Unlisted NONE = new Unlisted(0, 0, 0, false);

    private final long rejected;
    private final long warned;
    private final long advised;
    private final boolean errors;

    private Unlisted(long rejected, long warned, long advised, boolean errors) {
        this.rejected = rejected;
        this.warned = warned;
        this.advised = advised;
        this.errors = errors;
    }

    /**
     * The numbers by channel.
     *
     * @param advisedErrors whether there is an error among those of {@link Channel#ADVISED}
     */
    public static Unlisted of(long rejected, long warned, long advised, boolean advisedErrors) {
        return new Unlisted(rejected, warned, advised, advisedErrors);
    }

    /** The number of findings of {@link Channel#REJECTED}. */
    public long rejected() {
        return rejected;
    }

    /** The number of findings of {@link Channel#WARNED}. */
    public long warned() {
        return warned;
    }

    /** The number of findings of {@link Channel#ADVISED}. */
    public long advised() {
        return advised;
    }

    /** Whether there are errors among them. */
    public boolean hasErrors() {
        return rejected > 0 || errors;
    }

    /** Whether the report lists all findings. */
    public boolean isEmpty() {
        return total() == 0;
    }

    /** The number in all channels. */
    public long total() {
        return rejected + warned + advised;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Unlisted that
                && rejected == that.rejected
                && warned == that.warned
                && advised == that.advised
                && errors == that.errors;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rejected, warned, advised, errors);
    }

    /** The number in all channels, such as {@code 12 more}. */
    @Override
    public String toString() {
        return total() + " more";
    }
}
