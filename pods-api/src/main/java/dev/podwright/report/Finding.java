package dev.podwright.report;

import dev.podwright.model.internal.escape.SafeText;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an object, found while it was read or judged. Immutable.
 *
 * <p>The texts can quote what the object says. Control and formatting characters in them are escaped, line breaks
 * included, and long quotes are shortened.
 */
public final class Finding implements Serializable {
    private static final long serialVersionUID = 1;

    private final Channel channel;
    private final Severity severity;
    private final String rule;
    private final @Nullable ErrorType type;
    private final FieldPath path;
    private final @Nullable String container;
    private final @Nullable Serializable value;
    private final String message;
    private final String fix;
    private final @Nullable Location location;

    @SuppressWarnings("serial") // lists of java.util.ImmutableCollections are serializable
    private final List<Related> related;

    private Finding(Builder builder) {
        this.channel = builder.channel;
        this.severity = builder.severity;
        this.rule = builder.rule;
        this.type = builder.type;
        this.path = builder.path;
        this.container = builder.container;
        this.value = builder.value;
        this.message = builder.message;
        this.fix = builder.fix;
        this.location = builder.location;
        this.related = builder.related;
    }

    /**
     * Starts a finding.
     *
     * @param channel who says it
     * @param severity how bad it is; {@link Severity#ERROR} in REJECTED, {@link Severity#WARNING} in WARNED
     * @param rule the stable id of the rule; in REJECTED the error type as the server writes it
     * @param path the field, spelled as the server spells it
     */
    public static Builder builder(Channel channel, Severity severity, String rule, FieldPath path) {
        return new Builder(channel, severity, rule, path);
    }

    /**
     * A reading problem.
     *
     * @param path the field; {@link FieldPath#empty()} where the text itself is wrong
     * @param line the line of the text, from 1; 0 where there is none
     * @param column the column in characters, from 1; 0 where there is none
     * @param message what is wrong
     * @param fix what to do about it
     */
    public static Finding reading(ReadRule rule, FieldPath path, int line, int column, String message, String fix) {
        return builder(Channel.REJECTED, Severity.ERROR, rule.id(), path)
                .message(message, fix)
                .location(Location.of("", line, column))
                .build();
    }

    /** A builder that starts from this finding. */
    public Builder toBuilder() {
        return toBuilder(path);
    }

    /** This finding in an object that holds the one it was found in: its paths start with {@code parent}. */
    public Finding under(FieldPath parent) {
        if (parent.parent() == null) {
            return this;
        }
        List<Related> places = related.stream()
                .map(each -> each.at(parent.append(each.path())))
                .toList();
        return toBuilder(parent.append(path)).related(places).build();
    }

    /** This finding in a part of the object: paths in the part start at it, others stay as they are. */
    public Finding relativeTo(FieldPath part) {
        if (part.parent() == null) {
            return this;
        }
        List<Related> places = related.stream()
                .map(each -> each.at(each.path().relativeTo(part)))
                .toList();
        return toBuilder(path.relativeTo(part)).related(places).build();
    }

    private Builder toBuilder(FieldPath at) {
        Builder builder = new Builder(channel, severity, rule, at);
        builder.type = type;
        builder.container = container;
        builder.value = value;
        builder.message = message;
        builder.fix = fix;
        builder.location = location;
        builder.related = related;
        return builder;
    }

    /** Who says it. */
    public Channel channel() {
        return channel;
    }

    /** How bad it is; {@link Severity#ERROR} in REJECTED, {@link Severity#WARNING} in WARNED. */
    public Severity severity() {
        return severity;
    }

    /** The stable id of the rule; in REJECTED the error type as the server writes it. */
    public String rule() {
        return rule;
    }

    /** The server's kind of error; null outside REJECTED, and where the server refuses without validating. */
    public @Nullable ErrorType type() {
        return type;
    }

    /** The field, spelled as the server spells it. */
    public FieldPath path() {
        return path;
    }

    /** The name of the container in which the field is; null where it is in none, or in one without a name. */
    public @Nullable String container() {
        return container;
    }

    /**
     * The wrong value, as it can be shown: a string, a number or a boolean. Null where there is none or it may be a
     * secret.
     */
    public @Nullable Object value() {
        return value;
    }

    /** What is wrong: the rule and the actual value. */
    public String message() {
        return message;
    }

    /** What to do about it. */
    public String fix() {
        return fix;
    }

    /** Where the value was written, in YAML or Java; null where it is not known. */
    public @Nullable Location location() {
        return location;
    }

    /** Other places that the finding is about, such as the other container of a collision. */
    public List<Related> related() {
        return related;
    }

    /** This finding with its locations. */
    public Finding located(SourceMap sources) {
        List<Related> places =
                related.stream().map(each -> each.located(sources)).toList();
        return toBuilder().location(sources.locate(path)).related(places).build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Finding that
                && channel.equals(that.channel)
                && severity.equals(that.severity)
                && rule.equals(that.rule)
                && Objects.equals(type, that.type)
                && path.equals(that.path)
                && Objects.equals(container, that.container)
                && Objects.equals(value, that.value)
                && message.equals(that.message)
                && fix.equals(that.fix)
                && Objects.equals(location, that.location)
                && related.equals(that.related);
    }

    @Override
    public int hashCode() {
        return Objects.hash(channel, severity, rule, type, path, container, value, message, fix, location, related);
    }

    /** One line: {@code location: CHANNEL rule path: message -> fix}. */
    @Override
    public String toString() {
        String text = channel + " " + rule + " " + path + ": " + message + " -> " + fix;
        return location == null ? text : location + ": " + text;
    }

    /** Builds a finding. Not thread-safe. */
    public static final class Builder {
        private final Channel channel;
        private final Severity severity;
        private final String rule;
        private final FieldPath path;
        private @Nullable ErrorType type;
        private @Nullable String container;
        private @Nullable Serializable value;
        private String message = "";
        private String fix = "";
        private @Nullable Location location;
        private List<Related> related = List.of();

        private Builder(Channel channel, Severity severity, String rule, FieldPath path) {
            this.channel = Objects.requireNonNull(channel, "channel");
            this.severity = Objects.requireNonNull(severity, "severity");
            this.rule = Objects.requireNonNull(rule, "rule");
            this.path = Objects.requireNonNull(path, "path");
        }

        /** The server's kind of error; none where it is not set. */
        public Builder type(@Nullable ErrorType type) {
            this.type = type;
            return this;
        }

        /** The name of the container in which the field is; none where it is not set. */
        public Builder container(@Nullable String name) {
            this.container = name == null ? null : Excerpt.of(name);
            return this;
        }

        /** The wrong value, unless it may be a secret. What is not a number or a boolean is kept as its text. */
        public Builder value(@Nullable Object value) {
            this.value = value == null || value instanceof Number || value instanceof Boolean
                    ? (Serializable) value
                    : SafeText.ofMessage(value.toString());
            return this;
        }

        /** What is wrong, and what to do about it. */
        public Builder message(String message, String fix) {
            this.message = SafeText.ofMessage(Objects.requireNonNull(message, "message"));
            this.fix = SafeText.ofMessage(Objects.requireNonNull(fix, "fix"));
            return this;
        }

        /** Where the value was written; not known where it is not set. */
        public Builder location(@Nullable Location location) {
            this.location = location;
            return this;
        }

        /** Other places that the finding is about; none where it is not set. */
        public Builder related(List<Related> related) {
            this.related = List.copyOf(related);
            return this;
        }

        /** The finding. */
        public Finding build() {
            return new Finding(this);
        }
    }

    /** Another place that a finding is about. Immutable. */
    public static final class Related implements Serializable {
        private static final long serialVersionUID = 1;

        private final String label;
        private final FieldPath path;
        private final @Nullable Location location;

        private Related(String label, FieldPath path, @Nullable Location location) {
            this.label = Excerpt.of(Objects.requireNonNull(label, "label"));
            this.path = Objects.requireNonNull(path, "path");
            this.location = location;
        }

        /**
         * Another place, of which only the field is known.
         *
         * @param label what is there, such as the name of a container
         * @param path the field
         */
        public static Related of(String label, FieldPath path) {
            return new Related(label, path, null);
        }

        /** What is there, such as the name of a container; shortened, with control characters escaped. */
        public String label() {
            return label;
        }

        /** The field. */
        public FieldPath path() {
            return path;
        }

        /** Where it was written; null where it is not known. */
        public @Nullable Location location() {
            return location;
        }

        /** This with its location. */
        public Related located(SourceMap sources) {
            return new Related(label, path, sources.locate(path));
        }

        private Related at(FieldPath other) {
            return new Related(label, other, location);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Related that
                    && label.equals(that.label)
                    && path.equals(that.path)
                    && Objects.equals(location, that.location);
        }

        @Override
        public int hashCode() {
            return Objects.hash(label, path, location);
        }

        /** The label and the path, with the location where it is known. */
        @Override
        public String toString() {
            String text = label + ": " + path;
            return location == null ? text : text + " (" + location + ')';
        }
    }
}
