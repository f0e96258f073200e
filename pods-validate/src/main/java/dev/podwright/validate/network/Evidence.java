package dev.podwright.validate.network;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;

/** The place in a pod that says that a container listens or connects. Immutable. */
public final class Evidence {
    /** What kind of place it is. */
    public enum Kind {
        /** An entry of the container's {@code ports}. */
        PORT,
        /** An annotation of Podwright. */
        ANNOTATION,
        /** An environment variable. */
        ENVIRONMENT,
        /** The container's {@code command} or {@code args}. */
        COMMAND,
        /** The command of a probe. */
        PROBE,
        /** The command of a {@code postStart} or {@code preStop} hook. */
        HOOK
    }

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
     * The environment variable, the flag as it is written, the probe or hook, the name of the port, or the key of the
     * annotation; empty where there is none, or where it might show a secret.
     */
    public String name() {
        return name;
    }

    /** The path of the place. */
    public FieldPath path() {
        return path;
    }

    /** {@code its env PORT}, {@code its argument --port}, {@code the command of its livenessProbe}. Shows no value. */
    public String describe() {
        return switch (kind) {
            case PORT -> "its ports";
            case ANNOTATION -> "the annotation " + Excerpt.of(name);
            case ENVIRONMENT -> "its env " + Excerpt.of(name);
            case COMMAND -> name.isEmpty() ? "its command line" : "its argument " + Excerpt.of(name);
            case PROBE, HOOK -> "the command of its " + name;
        };
    }
}
