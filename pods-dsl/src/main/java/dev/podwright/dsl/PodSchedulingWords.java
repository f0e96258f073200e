package dev.podwright.dsl;

import dev.podwright.model.Pod;
import dev.podwright.model.scheduling.PodSchedulingGate;
import dev.podwright.model.scheduling.Toleration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On which node a pod runs, and when. */
abstract class PodSchedulingWords extends PodSecurityWords {
    PodSchedulingWords(@Nullable Pod base, List<Part> parts, @Nullable Word<PodAssembly> last) {
        super(base, parts, last);
    }

    /** Runs only on nodes with this label. */
    public final PodDraft nodeSelector(String key, String value) {
        Args.given(value, "the value of node selector", key);
        return say((p, where) -> {
            p.nodeSelector.put(key, value);
            p.note(where, "nodeSelector", key);
        });
    }

    /** Runs on this node, past the scheduler. */
    public final PodDraft node(String name) {
        return set("nodeName", s -> s.nodeName(name));
    }

    /** May run on nodes with a taint. */
    public final PodDraft tolerates(TolerationDraft toleration) {
        Toleration model = toleration.toToleration();
        return say((p, where) -> p.add("tolerations", p.tolerations, model, where));
    }

    /** May run on nodes with a taint of this key, whatever its value and effect. */
    public final PodDraft tolerates(String key) {
        return tolerates(Pods.taint(key));
    }

    /** Has the importance of this priority class. */
    public final PodDraft priorityClass(String name) {
        return set("priorityClassName", s -> s.priorityClassName(name));
    }

    /** Waits for room and evicts no other pod, however important it is. */
    public final PodDraft preemptsNever() {
        return set("preemptionPolicy", s -> s.preemptionPolicy("Never"));
    }

    /** Is placed by this scheduler. */
    public final PodDraft scheduler(String name) {
        return set("schedulerName", s -> s.schedulerName(name));
    }

    /** Is not placed before this gate is taken away. Since Kubernetes 1.26. */
    public final PodDraft schedulingGate(String name) {
        PodSchedulingGate gate = PodSchedulingGate.builder().name(name).build();
        return say((p, where) -> p.add("schedulingGates", p.schedulingGates, gate, where));
    }
}
