package dev.podwright.dsl.internal;

import dev.podwright.path.FieldPath;
import dev.podwright.validate.Channel;
import dev.podwright.validate.Finding;
import dev.podwright.validate.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a word finds wrong with its argument. It is reported with everything else, at the field that the word writes.
 *
 * @param hides whether the field has no value because of it, so that nothing else is to be said of the field
 * @param text the argument, as it may be shown
 */
public record Problem(
        Channel channel, Severity severity, String rule, boolean hides, Object text, String message, String fix) {
    /** The rule of a text that the field cannot hold, as for a manifest. */
    static final String INVALID_VALUE = "read/invalid-value";

    /** A text that the field cannot hold: the server cannot read it either. */
    static Problem invalid(Object text, String message, String fix) {
        return new Problem(Channel.REJECTED, Severity.ERROR, INVALID_VALUE, true, text, message, fix);
    }

    /** Something that the field can hold and that is not meant like that. */
    static Problem advised(Severity severity, String rule, Object text, String message, String fix) {
        return new Problem(Channel.ADVISED, severity, rule, false, text, message, fix);
    }

    /**
     * The finding.
     *
     * @param container the container that has the field; null for none
     */
    Finding at(FieldPath path, @Nullable String container) {
        boolean named = container == null || message.contains('"' + container + '"');
        String said = named ? message : "container \"" + container + "\": " + message;
        return new Finding(channel, severity, rule, null, path, text, said, fix, null, List.of());
    }
}
