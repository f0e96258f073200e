package dev.podwright.validate.internal.advice;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.Mesh;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.pod.ContainerRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A container listens on a port that the proxy of a mesh takes, and the pod asks for that proxy. */
final class ReservedPort implements AdviceRule {
    @Override
    public String id() {
        return "localhost/reserved-port";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        for (Mesh mesh : Mesh.values()) {
            String asked = mesh.askedBy(pod);
            if (asked != null && pod.find(mesh.proxy()) == null) {
                for (Listener listener : pod.listeners().all()) {
                    report(mesh, asked, listener, out);
                }
            }
        }
    }

    private void report(Mesh mesh, String asked, Listener listener, Findings out) {
        String use = mesh.use(listener.port());
        boolean ends = listener.container().role() == ContainerRole.INIT;
        if (use == null || ends || !listener.protocol().equals("TCP")) {
            return;
        }
        out.advise(
                Severity.ERROR,
                id(),
                listener.path(),
                listener.container().describe() + " listens on " + listener.spelled() + ", which the " + mesh.describe()
                        + " proxy takes as its " + use + " port; " + asked + " asks for its injection",
                "give " + Excerpt.quoted(listener.container().name()) + " another port",
                List.of(PodFacts.place(listener)));
    }

    /** What a port is to a mesh whose proxy is put into the pod, or null. */
    static @Nullable String use(int port) {
        for (Mesh mesh : Mesh.values()) {
            String use = mesh.use(port);
            if (use != null) {
                return use;
            }
        }
        return null;
    }
}
