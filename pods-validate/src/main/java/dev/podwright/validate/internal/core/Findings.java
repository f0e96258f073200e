package dev.podwright.validate.internal.core;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Channel;
import dev.podwright.report.ErrorType;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import dev.podwright.report.Severity;
import dev.podwright.report.Suppression;
import dev.podwright.report.Unlisted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the rules find, of each channel up to a number, and counts the rest; allocates nothing while nothing is
 * wrong. One for each validation, not thread-safe.
 */
public final class Findings {
    /** How many findings of a channel a report lists unless the caller sets another number. */
    public static final int DEFAULT_LIMIT = 1_000;

    private final int limit;
    private int unlistedRejected;
    private long unlistedWarned;
    private long unlistedAdvised;
    private boolean unlistedAdvisedErrors;
    private @Nullable List<Finding> unknown;
    private @Nullable List<Finding> rejected;
    private @Nullable List<ServerText> texts;
    private @Nullable List<Finding> prepared;
    private @Nullable List<Finding> warned;
    private boolean refusedLast;
    private @Nullable List<Finding> advised;
    private @Nullable List<Suppression> suppressed;

    /** Collects as many as a report lists unless the caller sets another number. */
    public Findings() {
        this(DEFAULT_LIMIT);
    }

    /** Collects so many of each channel. */
    public Findings(int limit) {
        this.limit = limit;
    }

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

    /** A value that keeps the server from reading the object, so that nothing else of it is judged. */
    public void unreadable(FieldPath path, String message, String fix) {
        if (unknown == null) {
            unknown = new ArrayList<>();
        }
        unknown.add(finding(Channel.REJECTED, Severity.ERROR, ReadRule.INVALID_VALUE.id(), path, message, fix)
                .build());
    }

    /** How many errors of the server's validation there are so far. */
    public int rejectedCount() {
        return rejected == null ? 0 : rejected.size() + unlistedRejected;
    }

    /** Whether further warnings of the server are only counted. */
    public boolean warnsNoMore() {
        return warned != null && warned.size() >= limit;
    }

    /** Counts warnings of the server that are not listed. */
    public void warnUnlisted(long count) {
        unlistedWarned += count;
    }

    /** What is counted and not listed. The server sends no warnings with an object that it refuses. */
    public Unlisted unlisted() {
        return Unlisted.of(unlistedRejected, mayWarn() ? unlistedWarned : 0, unlistedAdvised, unlistedAdvisedErrors);
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
     * @param text represents what the server says
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
     * @param text represents what the server says: two errors of one type and field with the same are the same to it
     */
    public void reject(
            ErrorType type, FieldPath path, @Nullable Object value, String message, String fix, String text) {
        if (isFull(rejected)) {
            unlistedRejected++;
            return;
        }
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
        if (isFull(rejected)) {
            unlistedRejected++;
            return;
        }
        reject(finding(Channel.REJECTED, Severity.ERROR, rule, path, message, fix)
                .value(shown(value))
                .build());
    }

    private static @Nullable Object shown(@Nullable Object value) {
        return value instanceof String text ? Excerpt.of(text) : value;
    }

    /** A refusal when the object is stored, after the server has sent its warnings. */
    public void refuseLast(String rule, FieldPath path, @Nullable Object value, String message, String fix) {
        refusedLast = true;
        refuse(rule, path, value, message, fix);
    }

    /** Whether the server gets so far as to warn: it finds no errors, or refuses the object only when it stores it. */
    public boolean mayWarn() {
        return rejectedCount() == 0 || (refusedLast && rejectedCount() == 1);
    }

    private void reject(Finding finding) {
        if (rejected == null) {
            rejected = new ArrayList<>();
        }
        rejected.add(finding);
    }

    /** A warning of the server while it prepares the object, which comes with a rejection as well. */
    public void warnAtOnce(Warning rule, FieldPath path, String message, String fix) {
        if (prepared == null) {
            prepared = new ArrayList<>();
        }
        if (isFull(prepared)) {
            unlistedWarned++;
        } else {
            prepared.add(finding(Channel.WARNED, Severity.WARNING, rule.id(), path, message, fix)
                    .build());
        }
    }

    /** A warning of the server. */
    public void warn(Warning rule, FieldPath path, String message, String fix) {
        warn(rule, path, message, fix, List.of());
    }

    /** A warning of the server that is also about other places. */
    public void warn(Warning rule, FieldPath path, String message, String fix, List<Finding.Related> related) {
        if (isFull(warned)) {
            unlistedWarned++;
            return;
        }
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
        if (isFull(advised)) {
            unlistedAdvised++;
            unlistedAdvisedErrors |= severity == Severity.ERROR;
            return;
        }
        advise(finding(Channel.ADVISED, severity, rule, path, message, fix)
                .related(related)
                .build());
    }

    /** The advice so far. */
    public List<Finding> advised() {
        return advised == null ? List.of() : advised;
    }

    /** Adds a finding of our own. */
    public void advise(Finding finding) {
        if (isFull(advised)) {
            unlistedAdvised++;
            unlistedAdvisedErrors |= finding.severity() == Severity.ERROR;
            return;
        }
        if (advised == null) {
            advised = new ArrayList<>();
        }
        advised.add(finding);
    }

    /** Adds findings of our own. */
    public void advise(List<Finding> ours) {
        for (Finding each : ours) {
            advise(each);
        }
    }

    private boolean isFull(@Nullable List<?> list) {
        return list != null && list.size() >= limit;
    }

    private static Finding.Builder finding(
            Channel channel, Severity severity, String rule, FieldPath path, String message, String fix) {
        return Finding.builder(channel, severity, rule, path).message(message, fix);
    }

    /**
     * Removes the advice whose rule is suppressed.
     *
     * @param suppressions the suppression of a finding, or null where it is not suppressed
     */
    public void suppress(Function<Finding, @Nullable Suppression> suppressions) {
        if (advised == null) {
            return;
        }
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : advised) {
            Suppression suppression = suppressions.apply(finding);
            if (suppression == null) {
                kept.add(finding);
            } else {
                if (suppressed == null) {
                    suppressed = new ArrayList<>();
                }
                suppressed.add(suppression);
            }
        }
        advised = kept;
    }

    /** Removes some of the advice. */
    public void removeAdvice(Set<Finding> removed) {
        if (advised != null) {
            advised.removeIf(removed::contains);
        }
    }

    /** The advice that is suppressed. */
    public List<Suppression> suppressed() {
        return suppressed == null ? List.of() : suppressed;
    }

    /**
     * All of them: errors, warnings, advice. With an object that it refuses the server sends only the warnings from
     * preparing it.
     */
    public List<Finding> all() {
        List<Finding> out = new ArrayList<>();
        if (unknown != null) {
            out.addAll(unknown);
        }
        if (rejected != null) {
            out.addAll(rejected);
        }
        if (prepared != null && unknown == null) {
            out.addAll(prepared);
        }
        if (warned != null && unknown == null && mayWarn()) {
            out.addAll(warned);
        }
        if (advised != null) {
            out.addAll(advised);
        }
        return out;
    }
}
