package dev.podwright.dsl;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.internal.ResourceState;
import dev.podwright.dsl.meta.KubernetesObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.LabelSelectorDraft;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.meta.LabelSelector;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A draft of an object that makes pods from a template. Immutable.
 *
 * <p>Unless a word writes the selector, it is derived from the labels of the pods: {@code app.kubernetes.io/name} with
 * {@code app.kubernetes.io/instance}, else {@code app}, else {@code app.kubernetes.io/name}. Pods that have none of these
 * labels get {@code app.kubernetes.io/name} with the name of the workload. Workloads whose pods have the same of these
 * labels need selectors of their own. A Job has no selector of this kind, and a draft that edits an object keeps the
 * selector of that object.
 *
 * @param <T> the object
 * @param <D> the draft itself
 */
@CheckReturnValue
public sealed interface WorkloadDraft<T extends KubernetesObject, D extends WorkloadDraft<T, D>>
        extends KubernetesObjectDraft<T, D>
        permits DaemonSetDraft, DeploymentDraft, JobDraft, ReplicaSetDraft, StatefulSetDraft {

    /**
     * Sets {@code template}: the pods. Their name is left out, as each pod gets one of its own.
     *
     * @param pod a pod, with the words of any pod
     */
    default D template(PodDraft pod) {
        ResourceState state = DraftAccess.state(getClass(), this);
        return DraftAccess.with(this, state.template(state.check("template").required(pod, 1, "pod").state));
    }

    /**
     * Writes more of the pods that the draft has already, or begins with a pod of which nothing is written.
     *
     * @param more the words, such as {@code p -> p.inContainer("app", c -> c.image("example/app:2"))}
     */
    default D template(UnaryOperator<PodDraft> more) {
        ResourceState state = DraftAccess.state(getClass(), this);
        Arguments arguments = state.check("template");
        PodDraft given = new PodDraft(state.template());
        PodDraft pod = arguments.applied(more, given, 1, "more");
        arguments.continued(pod, pod.state.continues(given.state), 1, "more");
        return DraftAccess.with(this, state.template(pod.state));
    }

    /**
     * Sets {@code selector}: labels by which the controller finds its pods, instead of those that are derived. They must
     * match the labels of the template, and cannot change once the object exists.
     *
     * @param matchLabels labels and their values
     */
    default D selector(Map<String, String> matchLabels) {
        ResourceState state = DraftAccess.state(getClass(), this);
        Map<String, String> given = state.check("selector").entries(matchLabels, 1, "matchLabels");
        return DraftAccess.with(
                this,
                state.set("selector", LabelSelector.builder().matchLabels(given).build()));
    }

    /**
     * The same with conditions. What the selector has already and is not written stays.
     *
     * @param labels what the labels must be like, such as {@code s -> s.matchExpression("tier", IN, "web")}
     */
    default D selector(UnaryOperator<LabelSelectorDraft> labels) {
        ResourceState state = DraftAccess.state(getClass(), this);
        LabelSelectorDraft given = state.check("selector").applied(labels, LabelSelectorDraft.empty(), 1, "labels");
        ObjectDraft<LabelSelector> selector = DraftAccess.state(LabelSelectorDraft.class, given);
        return DraftAccess.with(this, state.spec((spec, line) -> spec.merge("selector", selector, line)));
    }
}
