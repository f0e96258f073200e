package dev.podwright.client;

import dev.podwright.client.internal.rollout.Rollouts;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.RolloutHistory;
import dev.podwright.model.KubernetesObject;

/**
 * The rollout of a Deployment, StatefulSet or DaemonSet, as {@code kubectl rollout} changes it. {@link
 * PodClient#waitUntilReady} waits until it is complete.
 *
 * <p>Each call reads the workload and changes that version. If the workload was changed at the same time, the call reads it
 * again and repeats the change, until its deadline. A repeated request does no harm. The outcome is {@link Outcome#CHANGED},
 * or {@link Outcome#UNCHANGED} if there was nothing to change.
 */
public final class Rollout {
    private final PodClient client;
    private final Rollouts rollouts;
    private final ObjectRef workload;

    Rollout(PodClient client, Rollouts rollouts, ObjectRef workload) {
        this.client = client;
        this.rollouts = rollouts;
        this.workload = workload;
    }

    /**
     * Replaces all pods by new ones of the same template, by setting the template's annotation {@code
     * kubectl.kubernetes.io/restartedAt}. A later apply keeps the annotation.
     */
    public Result<KubernetesObject> restart() {
        return client.refreshing(deadline -> rollouts.restart(workload, deadline));
    }

    /** Gives the workload the template of the revision before the latest, like {@link #undo(long)}. */
    public Result<KubernetesObject> undo() {
        return client.refreshing(deadline -> rollouts.undo(workload, 0, deadline));
    }

    /**
     * Gives the workload the template of an earlier revision, and the {@code kubernetes.io/change-cause} that it had. If
     * there is no such revision, the result is {@link FailureKind#NOT_FOUND}.
     *
     * <p>The client's field manager becomes the owner of the template's fields that change, as if it had applied them: its
     * next apply has no conflict with them, and removes those that it does not have. Other managers lose these fields, and
     * their applies conflict.
     *
     * @param revision the number of the revision in {@link #history}, from 1; 0 for the one before the latest
     */
    public Result<KubernetesObject> undo(long revision) {
        return client.refreshing(deadline -> rollouts.undo(workload, revision, deadline));
    }

    /**
     * Pauses the rollout of a Deployment: changes of its template take effect when it is resumed. A later apply keeps it
     * paused, unless the object says otherwise.
     */
    public Result<KubernetesObject> pause() {
        return client.refreshing(deadline -> rollouts.pause(workload, true, deadline));
    }

    /** Resumes the rollout of a Deployment. */
    public Result<KubernetesObject> resume() {
        return client.refreshing(deadline -> rollouts.pause(workload, false, deadline));
    }

    /** The revisions that the server keeps; {@link Failure} if they cannot be read. */
    public RolloutHistory history() {
        return client.refreshing(deadline -> rollouts.history(workload, deadline));
    }

    /** The reference to the workload. */
    @Override
    public String toString() {
        return workload.toString();
    }
}
