package dev.podwright.validate.internal.advice.facts;

import dev.podwright.validate.network.Listener;
import dev.podwright.validate.pod.PodContainer;

/** Containers that answer the probes of others on purpose, by what their names say. */
public final class HealthServers {
    private HealthServers() {}

    /** Whether a container is there for probes, by its own name or that of its image. */
    public static boolean is(PodContainer container) {
        return speaksOfHealth(container.name()) || speaksOfHealth(Images.name(container));
    }

    /**
     * Whether a listener is there for the probes of other containers: its container is, or its name or what sets its port
     * speaks of health while no probe of its own container asks it.
     */
    static boolean isOne(PodFacts pod, Listener listener) {
        if (is(listener.container())) {
            return true;
        }
        Listener text = pod.inferred().first(listener.container(), listener.port());
        return (speaksOfHealth(listener.name())
                        || (text != null && speaksOfHealth(text.evidence().name())))
                && !ProbeTarget.isAsked(listener);
    }

    /** Whether a word in a name is one of those for health and probes. */
    private static boolean speaksOfHealth(String name) {
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || !Character.isLetterOrDigit(name.charAt(i))) {
                if (isHealth(name, start, i)) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static boolean isHealth(String name, int start, int end) {
        return isWord(name, start, end, "health")
                || isWord(name, start, end, "probe")
                || isWord(name, start, end, "prober")
                || isWord(name, start, end, "livez")
                || isWord(name, start, end, "readyz")
                || begins(name, start, end, "healthcheck")
                || begins(name, start, end, "liveness")
                || begins(name, start, end, "readiness")
                || (end - start >= 7 && name.regionMatches(true, end - 7, "healthz", 0, 7));
    }

    private static boolean isWord(String name, int start, int end, String word) {
        return end - start == word.length() && begins(name, start, end, word);
    }

    private static boolean begins(String name, int start, int end, String word) {
        return end - start >= word.length() && name.regionMatches(true, start, word, 0, word.length());
    }
}
