package dev.podwright.validate.network;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;

/** The place in a pod that says that a container listens or connects. Immutable. */
public final class Evidence {
    /** What kind of place it is. */
    public enum Kind {
        /** An entry of the container's {@code ports}. */
        PORT(""),
        /** An annotation of Podwright. */
        ANNOTATION("the annotation "),
        /** An environment variable. */
        ENVIRONMENT("its env "),
        /** The container's {@code command} or {@code args}. */
        COMMAND("its argument "),
        /** The command of a probe. */
        PROBE("the command of its "),
        /** The command of a {@code postStart} or {@code preStop} hook. */
        HOOK("the command of its "),
        /** The container's {@code image}, which listens on a known port by default. */
        IMAGE("its image ");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    static final String STARTUP_PROBE = "startupProbe";
    static final String POST_START = "postStart";
    static final String PRE_STOP = "preStop";

    private final Kind kind;
    private final String name;
    private final FieldPath path;

    Evidence(Kind kind, String name, FieldPath path) {
        this.kind = kind;
        this.name = name;
        this.path = path;
    }

    /** What kind of place it is. */
    public Kind kind() {
        return kind;
    }

    /**
     * The environment variable, the flag as it is written, the probe or hook, the name of the port or of the image, or the
     * key of the annotation; empty where there is none, or where it might show a secret.
     */
    public String name() {
        return name;
    }

    /** Whether the container counts as started only once the command of the place succeeds. */
    boolean holdsStart() {
        return (kind == Kind.PROBE && name.equals(STARTUP_PROBE)) || (kind == Kind.HOOK && name.equals(POST_START));
    }

    /** The path of the place. */
    public FieldPath path() {
        return path;
    }

    /** {@code its env PORT}, {@code its argument --port}, {@code the command of its livenessProbe}, {@code its image nginx}.
     * Shows no value. */
    public String describe() {
        if (kind == Kind.PORT) {
            return "its ports";
        }
        if (kind == Kind.COMMAND && name.isEmpty()) {
            return "its command line";
        }
        return kind.words + Excerpt.of(name);
    }
}
