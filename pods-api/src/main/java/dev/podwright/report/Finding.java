package dev.podwright.report;

import dev.podwright.path.FieldPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an object.
 *
 * @param channel who says it
 * @param severity how bad it is; {@link Severity#ERROR} in REJECTED, {@link Severity#WARNING} in WARNED
 * @param rule the stable id of the rule; in REJECTED the error type as the server writes it
 * @param type the server's kind of error; null outside REJECTED, and where it refuses without validating
 * @param path the field, spelled as the server spells it
 * @param value the value at fault, as it may be shown; null where there is none or it may be a secret
 * @param message what is wrong: the rule and the actual value
 * @param fix what to do about it
 * @param location where the value was written, in YAML or Java; null where it is not known
 * @param related other places that have to do with it, such as the other container of a collision
 */
public record Finding(
        Channel channel,
        Severity severity,
        String rule,
        @Nullable ErrorType type,
        FieldPath path,
        @Nullable Object value,
        String message,
        String fix,
        @Nullable Location location,
        List<Related> related) {

    /**
     * Another place that a finding speaks of.
     *
     * @param label what stands there, such as the name of a container
     * @param path the field
     * @param location where it was written; null where it is not known
     */
    public record Related(
            String label, FieldPath path, @Nullable Location location) {}

    /** Copies the list. */
    public Finding {
        related = List.copyOf(related);
    }

    /** This finding with its place filled in. */
    public Finding at(@Nullable Location place, List<Related> places) {
        return new Finding(channel, severity, rule, type, path, value, message, fix, place, places);
    }

    /** One line: {@code location: CHANNEL rule path: message -> fix}. */
    @Override
    public String toString() {
        String text = channel + " " + rule + " " + path + ": " + message + " -> " + fix;
        return location == null ? text : location + ": " + text;
    }
}
