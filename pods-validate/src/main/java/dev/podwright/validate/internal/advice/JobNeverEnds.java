package dev.podwright.validate.internal.advice;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.Images;
import dev.podwright.validate.internal.advice.facts.Pair;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.advice.facts.Texts;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.ContainerRole;
import dev.podwright.validate.pod.PodContainer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sidecar runs as a main container of a pod that is to end, and keeps it from ending. Silent where some text in the pod
 * may end it.
 */
final class JobNeverEnds implements AdviceRule {
    /** Images, by the last part of their name, that do nothing but serve the containers beside them, and never end. */
    private static final Set<String> SERVERS = Set.of(
            "alloy",
            "cloud-sql-proxy",
            "daprd",
            "envoy",
            "filebeat",
            "fluent-bit",
            "fluentd",
            "gce-proxy",
            "kube-rbac-proxy",
            "oauth2-proxy",
            "opentelemetry-collector",
            "opentelemetry-collector-contrib",
            "promtail",
            "proxyv2",
            "telegraf",
            "vector");

    /** What programs say that ask a proxy to quit: Envoy and others, Linkerd and Dapr. */
    private static final List<String> QUITS = List.of("quitquitquit", "/shutdown", "--shutdown", "scuttle");

    @Override
    public String id() {
        return "sidecar/job-never-ends";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        if (pod.spec().containers().size() < 2 || pod.restartPolicy().equals("Always")) {
            return;
        }
        Map<String, Pair> servers = new HashMap<>();
        for (Pair pair : pod.pairs()) {
            if (pair.partner().role() == ContainerRole.MAIN) {
                servers.putIfAbsent(pair.server().name(), pair);
            }
        }
        PodContainer worker = worker(pod, servers);
        if ((servers.isEmpty() && !hasServer(pod)) || mayBeEnded(pod)) {
            return;
        }
        for (PodContainer container : pod.containers()) {
            if (container.role() == ContainerRole.MAIN) {
                Pair pair = servers.get(container.name());
                if (pair != null) {
                    report(pod, pair.describe(), container, pair.partner(), out);
                } else if (worker != null && isServer(container)) {
                    String words =
                            container.describe() + " is a sidecar by its image, " + Excerpt.of(Images.name(container));
                    report(pod, words, container, worker, out);
                }
            }
        }
    }

    /** The first main container that serves no other, or null. */
    private static @Nullable PodContainer worker(PodFacts pod, Map<String, Pair> servers) {
        for (PodContainer container : pod.containers()) {
            if (container.role() == ContainerRole.MAIN
                    && !servers.containsKey(container.name())
                    && !isServer(container)) {
                return container;
            }
        }
        return null;
    }

    private static boolean hasServer(PodFacts pod) {
        for (PodContainer container : pod.containers()) {
            if (container.role() == ContainerRole.MAIN && isServer(container)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a container may ask another to quit, or kill it: a script that does so may be in a volume or an image. */
    static boolean mayBeEnded(PodFacts pod) {
        if (pod.sharesProcesses()) {
            return true;
        }
        for (PodContainer container : pod.containers()) {
            for (String word : QUITS) {
                if (Texts.mention(container, word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isServer(PodContainer container) {
        return SERVERS.contains(Images.name(container));
    }

    private void report(PodFacts pod, String words, PodContainer server, PodContainer worker, Findings out) {
        List<Finding.Related> places = List.of(PodFacts.place(server), PodFacts.place(worker));
        out.advise(
                Severity.WARNING,
                id(),
                server.path(),
                words + ", and runs as a main container: with restartPolicy " + Excerpt.of(pod.restartPolicy())
                        + " the pod ends only when every main container has, so it stays when "
                        + Excerpt.quoted(worker.name()) + " is done",
                "make " + Excerpt.quoted(server.name())
                        + " a native sidecar: an init container with restartPolicy Always",
                places);
    }
}
