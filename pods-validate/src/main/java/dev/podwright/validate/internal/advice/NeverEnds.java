package dev.podwright.validate.internal.advice;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.EndlessCommand;
import dev.podwright.validate.internal.advice.facts.Images;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.ContainerRole;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A main container of a pod that is to end never does: its command goes on for ever, or it is restarted whenever it
 * ends. A pod by itself may be there to wait for somebody, so its commands count only where another container works.
 */
final class NeverEnds implements AdviceRule {
    /**
     * Images, by the last part of their name, whose own command serves until it is stopped.
     *
     * <p>Upstream: the pages of these Docker Official Images, {@code https://hub.docker.com/_/postgres} and so on, and
     * {@code build/pause} in {@code k8s.io/kubernetes}.
     */
    private static final Set<String> SERVERS = Set.of(
            "httpd", "mariadb", "memcached", "mongo", "mysql", "nginx", "pause", "postgres", "rabbitmq", "redis");

    @Override
    public String id() {
        return "lifetime/never-ends";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        if (pod.restartPolicy().equals("Always") || pod.spec().activeDeadlineSeconds() != null) {
            return;
        }
        List<PodContainer> endless = new ArrayList<>(0);
        List<PodContainer> servers = new ArrayList<>(0);
        PodContainer worker = null;
        for (PodContainer container : pod.containers()) {
            if (container.role() == ContainerRole.MAIN) {
                if (isRestarted(container)) {
                    restarted(pod, container, out);
                } else if (EndlessCommand.is(container.container())) {
                    endless.add(container);
                } else if (isServer(container)) {
                    servers.add(container);
                } else if (worker == null) {
                    worker = container;
                }
            }
        }
        if (worker != null) {
            endless.addAll(servers);
        }
        if (endless.isEmpty() || (worker == null && !pod.isTemplate()) || JobNeverEnds.mayBeEnded(pod)) {
            return;
        }
        for (PodContainer container : endless) {
            goesOn(pod, container, worker, out);
        }
    }

    /** Whether a container runs the command of an image that serves until it is stopped. */
    private static boolean isServer(PodContainer container) {
        return container.container().command().isEmpty()
                && container.container().args().isEmpty()
                && SERVERS.contains(Images.name(container));
    }

    private static boolean isRestarted(PodContainer container) {
        return "Always".equals(container.container().restartPolicy());
    }

    private void restarted(PodFacts pod, PodContainer container, Findings out) {
        out.advise(
                Severity.WARNING,
                id(),
                container.path().child("restartPolicy"),
                container.describe()
                        + " is restarted whenever it ends, so the pod never ends, though its restartPolicy is "
                        + Excerpt.of(pod.restartPolicy()),
                "take restartPolicy from " + Excerpt.quoted(container.name())
                        + ", or make it a native sidecar: an init container with restartPolicy Always",
                List.of(PodFacts.place(container)));
    }

    private void goesOn(PodFacts pod, PodContainer container, @Nullable PodContainer worker, Findings out) {
        boolean image = isServer(container);
        boolean command = !container.container().command().isEmpty();
        FieldPath path = container.path().child(image ? "image" : command ? "command" : "args");
        String done = worker == null ? "" : ", also when " + Excerpt.quoted(worker.name()) + " is done";
        List<Finding.Related> places = worker == null
                ? List.of(PodFacts.place(container))
                : List.of(PodFacts.place(container), PodFacts.place(worker));
        out.advise(
                pod.isTemplate() ? Severity.WARNING : Severity.INFO,
                id(),
                path,
                (image ? "the image " + Excerpt.of(Images.name(container)) : "the command") + " of "
                        + container.describe() + " never ends, so the pod stays, though its restartPolicy is "
                        + Excerpt.of(pod.restartPolicy()) + done,
                worker == null
                        ? "let the command end when its work is done"
                        : "make " + Excerpt.quoted(container.name())
                                + " a native sidecar: an init container with restartPolicy Always",
                places);
    }
}
