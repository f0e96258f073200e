package dev.podwright.validate.internal.advice.facts;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.validate.pod.PodContainer;

/**
 * A TCP port that a container seems to listen on or to dial, by what its command, arguments, environment or probes say.
 *
 * @param container whose text it is
 * @param source what kind of text
 * @param name the environment variable, the flag as it is written, or the probe or hook; empty where there is none
 * @param port the number; nothing else of the text is ever shown, as it may hold secrets
 * @param path the place of the text
 */
public record Hint(PodContainer container, Source source, String name, int port, FieldPath path) {
    /** The text that says so. */
    public enum Source {
        ENV,
        COMMAND,
        PROBE
    }

    /** {@code env PORT}, {@code the argument --port}, {@code the command of its livenessProbe}. */
    public String from() {
        return switch (source) {
            case ENV -> "its env " + Excerpt.of(name);
            case COMMAND -> name.isEmpty() ? "its command line" : "its argument " + Excerpt.of(name);
            case PROBE -> "the command of its " + name;
        };
    }

    /** The place as a finding names it. */
    public Finding.Related place() {
        return Finding.Related.of(container.name(), path);
    }
}
