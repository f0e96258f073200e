package dev.podwright.dsl.internal;

import dev.podwright.path.FieldPath;
import dev.podwright.report.Channel;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import dev.podwright.report.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a word finds wrong with its argument. It is reported with everything else, at the field that the word writes.
 *
 * @param hides whether the field has no value because of it, so that nothing else is reported of the field
 * @param text the argument, as it may be shown
 */
public record Problem(
        Channel channel, Severity severity, String rule, boolean hides, Object text, String message, String fix) {
    /** The rule of a text that the field cannot hold, as for a manifest. */
    static final String INVALID_VALUE = ReadRule.INVALID_VALUE.id();

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
     * @param related other places that have to do with the field
     */
    Finding at(FieldPath path, @Nullable String container, List<Finding.Related> related) {
        return Finding.builder(channel, severity, rule, path)
                .container(container)
                .value(text)
                .related(related)
                .message(message, fix)
                .build();
    }
}
