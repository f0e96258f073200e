package dev.podwright.dsl;

import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.scheduling.PodAffinityTerm;
import java.util.List;
import java.util.function.Consumer;

/** Other pods, near which or away from which a pod is placed: those with these labels in its own namespace. Immutable. */
public final class OtherPods {
    private final PodAffinityTerm model;

    OtherPods(PodAffinityTerm model) {
        this.model = model;
    }

    PodAffinityTerm toTerm(Topology topology) {
        return model.toBuilder().topologyKey(topology.key()).build();
    }

    /** Which have this label as well. */
    public OtherPods and(String key, String value) {
        LabelSelector old = model.labelSelector();
        LabelSelector.Builder selector = old == null ? LabelSelector.builder() : old.toBuilder();
        return with(t -> t.labelSelector(selector.putMatchLabel(key, value).build()));
    }

    /** Of whose labels this holds as well. */
    public OtherPods and(LabelRule rule) {
        LabelSelector selector = rule.addTo(model.labelSelector());
        return with(t -> t.labelSelector(selector));
    }

    /** Which have the same value of this label as the pod itself. Since Kubernetes 1.29. */
    public OtherPods alike(String label) {
        return with(t -> t.addMatchLabelKey(label));
    }

    /** Which have another value of this label than the pod itself. Since Kubernetes 1.29. */
    public OtherPods unlike(String label) {
        return with(t -> t.addMismatchLabelKey(label));
    }

    /** In the namespaces with this label. */
    public OtherPods inNamespacesWith(String key, String value) {
        return with(t -> t.namespaceSelector(
                LabelSelector.builder().putMatchLabel(key, value).build()));
    }

    /** In these namespaces. */
    public OtherPods inNamespaces(String... names) {
        return with(t -> t.namespaces(List.of(names)));
    }

    /** In all namespaces. */
    public OtherPods inAllNamespaces() {
        return with(t -> t.namespaceSelector(LabelSelector.builder().build()));
    }

    /** The way down to the model's builder. */
    public OtherPods with(Consumer<PodAffinityTerm.Builder> change) {
        PodAffinityTerm.Builder builder = model.toBuilder();
        change.accept(builder);
        return new OtherPods(builder.build());
    }
}
