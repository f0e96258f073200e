package dev.podwright.validate.internal.core;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Channel;
import dev.podwright.report.ErrorType;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import dev.podwright.report.Severity;
import dev.podwright.report.Suppression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects what the rules find; allocates nothing while nothing is wrong. One for each validation, not thread-safe. */
public final class Findings {
    private @Nullable List<Finding> unknown;
    private @Nullable List<Finding> rejected;
    private @Nullable List<ServerText> texts;
    private @Nullable List<Finding> warned;
    private @Nullable List<Finding> advised;
    private @Nullable List<Suppression> suppressed;

    /**
     * A field that the server does not know. Strict decoding refuses the object, before anything is validated; so it does
     * not count among the errors of validation.
     */
    public void unknown(FieldPath path, String message, String fix) {
        if (unknown == null) {
            unknown = new ArrayList<>();
        }
        unknown.add(finding(Channel.REJECTED, Severity.ERROR, ReadRule.UNKNOWN_FIELD.id(), path, message, fix)
                .build());
    }

    /** How many errors of the server's validation there are so far. */
    public int rejectedCount() {
        return rejected == null ? 0 : rejected.size();
    }

    /** A value is missing. What the server says of it is the same for all that is missing at one path. */
    public void required(FieldPath path, String message, String fix) {
        reject(ErrorType.REQUIRED, path, null, message, fix, "");
    }

    /** A value is malformed or out of bounds. The value is shown: pass null for what may be a secret. */
    public void invalid(FieldPath path, @Nullable Object value, String message, String fix) {
        reject(ErrorType.INVALID, path, value, message, fix);
    }

    /** A value is none of an enumeration. */
    public void notSupported(FieldPath path, @Nullable Object value, String message, String fix) {
        reject(ErrorType.NOT_SUPPORTED, path, value, message, fix);
    }

    /** A value that must be unique is duplicated. */
    public void duplicate(FieldPath path, @Nullable Object value, String message, String fix) {
        reject(ErrorType.DUPLICATE, path, value, message, fix);
    }

    /** A field must not be set here. */
    public void forbidden(FieldPath path, String message, String fix) {
        reject(ErrorType.FORBIDDEN, path, null, message, fix);
    }

    /**
     * A field must not be set here.
     *
     * @param text stands for what the server says
     */
    public void forbidden(FieldPath path, String message, String fix, String text) {
        reject(ErrorType.FORBIDDEN, path, null, message, fix, text);
    }

    /** A text is too long. What the server says of it does not depend on the length. */
    public void tooLong(FieldPath path, String message, String fix) {
        reject(ErrorType.TOO_LONG, path, null, message, fix, "");
    }

    /** There are too many entries. */
    public void tooMany(FieldPath path, String message, String fix) {
        reject(ErrorType.TOO_MANY, path, null, message, fix);
    }

    /** What is referred to is not there. */
    public void notFound(FieldPath path, @Nullable Object value, String message, String fix) {
        reject(ErrorType.NOT_FOUND, path, value, message, fix);
    }

    /** An error of the server. */
    public void reject(ErrorType type, FieldPath path, @Nullable Object value, String message, String fix) {
        reject(type, path, value, message, fix, value + message);
    }

    /**
     * An error of the server.
     *
     * @param text stands for what the server says: two errors of one type and field with the same are the same to it
     */
    public void reject(
            ErrorType type, FieldPath path, @Nullable Object value, String message, String fix, String text) {
        reject(finding(Channel.REJECTED, Severity.ERROR, type.wireName(), path, message, fix)
                .type(type)
                .value(shown(value))
                .build());
        if (texts == null) {
            texts = new ArrayList<>();
        }
        texts.add(new ServerText(type, path, text));
    }

    /** What the server says in an error. */
    private record ServerText(ErrorType type, FieldPath path, String text) {}

    /** Leaves one of each group of errors that are the same to the server. */
    public void dropRepeated() {
        if (rejected == null || texts == null || rejected.size() < 2) {
            return;
        }
        Set<ServerText> seen = new HashSet<>();
        List<Finding> kept = new ArrayList<>();
        int at = 0;
        for (Finding each : rejected) {
            if (each.type() == null || seen.add(texts.get(at++))) {
                kept.add(each);
            }
        }
        rejected = kept;
        texts = null;
    }

    /** A refusal of the server for another reason than validation. */
    public void refuse(String rule, FieldPath path, @Nullable Object value, String message, String fix) {
        reject(finding(Channel.REJECTED, Severity.ERROR, rule, path, message, fix)
                .value(shown(value))
                .build());
    }

    private static @Nullable Object shown(@Nullable Object value) {
        return value instanceof String text ? Excerpt.of(text) : value;
    }

    private void reject(Finding finding) {
        if (rejected == null) {
            rejected = new ArrayList<>();
        }
        rejected.add(finding);
    }

    /** A warning of the server. */
    public void warn(Warning rule, FieldPath path, String message, String fix) {
        warn(rule, path, message, fix, List.of());
    }

    /** A warning of the server that is also about other places. */
    public void warn(Warning rule, FieldPath path, String message, String fix, List<Finding.Related> related) {
        if (warned == null) {
            warned = new ArrayList<>();
        }
        warned.add(finding(Channel.WARNED, Severity.WARNING, rule.id(), path, message, fix)
                .related(related)
                .build());
    }

    /** Advice of our own. */
    public void advise(
            Severity severity, String rule, FieldPath path, String message, String fix, List<Finding.Related> related) {
        advise(finding(Channel.ADVISED, severity, rule, path, message, fix)
                .related(related)
                .build());
    }

    /** Adds a finding of our own. */
    public void advise(Finding finding) {
        if (advised == null) {
            advised = new ArrayList<>();
        }
        advised.add(finding);
    }

    private static Finding.Builder finding(
            Channel channel, Severity severity, String rule, FieldPath path, String message, String fix) {
        return Finding.builder(channel, severity, rule, path).message(message, fix);
    }

    /**
     * Removes the advice whose rule is suppressed.
     *
     * @param reasons why a finding is accepted, or null where it is not
     */
    public void suppress(Function<Finding, @Nullable String> reasons) {
        if (advised == null) {
            return;
        }
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : advised) {
            String reason = reasons.apply(finding);
            if (reason == null) {
                kept.add(finding);
            } else {
                if (suppressed == null) {
                    suppressed = new ArrayList<>();
                }
                suppressed.add(Suppression.of(finding, reason));
            }
        }
        advised = kept;
    }

    /** The advice that was removed. */
    public List<Suppression> suppressed() {
        return suppressed == null ? List.of() : suppressed;
    }

    /** All of them: errors, warnings, advice. The server sends no warnings with an object that it refuses. */
    public List<Finding> all() {
        List<Finding> out = new ArrayList<>();
        if (unknown != null) {
            out.addAll(unknown);
        }
        if (rejected != null) {
            out.addAll(rejected);
        } else if (warned != null && unknown == null) {
            out.addAll(warned);
        }
        if (advised != null) {
            out.addAll(advised);
        }
        return out;
    }
}
