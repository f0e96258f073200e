package dev.podwright.validate.internal.advice.facts;

import dev.podwright.path.FieldPath;
import dev.podwright.validate.network.Connection;
import dev.podwright.validate.network.Evidence;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.network.Wait;
import dev.podwright.validate.pod.ContainerRole;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The waits of init containers, and of {@code postStart} hooks of main containers, for what starts only after them. Main
 * containers start in the order of their list, and each hook is waited for.
 *
 * <p>Upstream: {@code SyncPod} and {@code startContainer} in {@code k8s.io/kubernetes/pkg/kubelet/kuberuntime}.
 */
public final class Deadlocks {
    private final PodFacts pod;
    private List<Deadlock> all = List.of();
    private Set<Long> known = Set.of();
    private int firstSidecar = Integer.MAX_VALUE;

    /**
     * A wait that cannot end.
     *
     * @param by what makes the connection, as a finding names it
     * @param asks the path of that
     * @param container the container that waits
     * @param listener what is waited for; null where nothing runs that could listen
     */
    public record Deadlock(
            String by,
            FieldPath asks,
            PodContainer container,
            int port,
            @Nullable Listener listener) {}

    Deadlocks(PodFacts pod) {
        this.pod = pod;
        if (pod.hostNetwork()) {
            return;
        }
        if (!pod.sidecars().isEmpty()) {
            firstSidecar = pod.sidecars().get(0).index();
        }
        List<Wait> waits = pod.network().waits();
        for (int i = 0; i < waits.size(); i++) {
            Wait wait = waits.get(i);
            Connection asked = wait.connection();
            Evidence evidence = asked.evidence();
            boolean own = asked.isAfterOthers() || !asked.protocol().equals("TCP");
            if (own) {
                continue;
            }
            if (asked.container().role() == ContainerRole.INIT && evidence.kind() == Evidence.Kind.COMMAND) {
                init(asked);
            } else if (asked.container().role() == ContainerRole.MAIN && asked.holdsStart()) {
                String by = "the command of the " + evidence.name() + " of "
                        + asked.container().describe();
                main(by, evidence.path(), asked.container(), asked.port());
            }
        }
        if (pod.spec().containers().size() > 1) {
            for (ProbeTarget target : pod.probeTargets()) {
                if (target.container().role() == ContainerRole.MAIN
                        && target.field().equals(ProbeTarget.POST_START)
                        && !target.byName()) {
                    main(target.describe(), target.path(), target.container(), target.number());
                }
            }
        }
    }

    public List<Deadlock> all() {
        return all;
    }

    /** Whether a container waits in vain for a port. */
    public boolean has(PodContainer container, int port) {
        return known.contains(key(container, port));
    }

    private long key(PodContainer container, int port) {
        return (long) pod.position(container) << 16 | port;
    }

    private void init(Connection asked) {
        PodContainer container = asked.container();
        int port = asked.port();
        if (pod.listeners().has(container, port, "TCP")
                || pod.inferred().mayAnswer(container, port)
                || Mesh.usesPort(port)) {
            return;
        }
        Listener later = pod.listeners().staying(port, "TCP");
        boolean answers = later == null
                ? firstSidecar < container.index() || pod.mayBeInjected()
                : pod.lifetimes().overlap(later.container(), container);
        if (!answers) {
            String by = container.describe() + ", as " + asked.evidence().describe() + " says,";
            add(new Deadlock(by, asked.evidence().path(), container, port, later));
        }
    }

    private void main(String by, FieldPath path, PodContainer container, int port) {
        Listener later = pod.listeners().staying(port, "TCP");
        if (later != null
                && later.container().role() == ContainerRole.MAIN
                && later.container().index() > container.index()
                && pod.inferred().first(container, port) == null
                && !pod.inferred().isBefore(container, port)) {
            add(new Deadlock(by, path, container, port, later));
        }
    }

    private void add(Deadlock deadlock) {
        if (all.isEmpty()) {
            all = new ArrayList<>();
            known = new HashSet<>();
        }
        if (known.add(key(deadlock.container(), deadlock.port()))) {
            all.add(deadlock);
        }
    }
}
