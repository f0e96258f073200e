package dev.podwright.dsl;

import dev.podwright.model.container.Container;
import dev.podwright.model.container.LifecycleHandler;
import dev.podwright.model.container.Probe;
import org.jspecify.annotations.Nullable;

/** How the kubelet learns of a container's state, and what happens at its start and end. */
abstract class ContainerProbeWords extends ContainerMountWords {
    ContainerProbeWords(String name, @Nullable Container base, @Nullable Word<ContainerAssembly> last) {
        super(name, base, last);
    }

    /** While this fails, the pod gets no traffic from Services. */
    public final ContainerDraft readiness(ProbeDraft probe) {
        Probe model = probe.toProbe();
        return say((c, where) -> {
            c.model.readinessProbe(model);
            c.note(where, "readinessProbe");
        });
    }

    /** When this has failed, the container is restarted. */
    public final ContainerDraft liveness(ProbeDraft probe) {
        Probe model = probe.toProbe();
        return say((c, where) -> {
            c.model.livenessProbe(model);
            c.note(where, "livenessProbe");
        });
    }

    /** Until this has succeeded once, nothing else is asked, and containers after a sidecar wait for it. */
    public final ContainerDraft startup(ProbeDraft probe) {
        Probe model = probe.toProbe();
        return say((c, where) -> {
            c.model.startupProbe(model);
            c.note(where, "startupProbe");
        });
    }

    /** Takes the readiness probe away again. */
    public final ContainerDraft withoutReadiness() {
        return say((c, where) -> c.model.readinessProbe(null));
    }

    /** Takes the liveness probe away again. */
    public final ContainerDraft withoutLiveness() {
        return say((c, where) -> c.model.livenessProbe(null));
    }

    /** Takes the startup probe away again. */
    public final ContainerDraft withoutStartup() {
        return say((c, where) -> c.model.startupProbe(null));
    }

    /** Happens right after the start, beside the container's own command; until it is done, the container is not up. */
    public final ContainerDraft postStart(Hook hook) {
        LifecycleHandler handler = hook.toHandler();
        return say((c, where) -> {
            c.lifecycle().postStart(handler);
            c.note(where, "lifecycle", "postStart");
        });
    }

    /** Happens before the container gets its stop signal; its time counts against the grace period. */
    public final ContainerDraft preStop(Hook hook) {
        LifecycleHandler handler = hook.toHandler();
        return say((c, where) -> {
            c.lifecycle().preStop(handler);
            c.note(where, "lifecycle", "preStop");
        });
    }

    /** The signal that asks the container to stop, such as {@code SIGQUIT}. Since Kubernetes 1.33, alpha. */
    public final ContainerDraft stopSignal(String signal) {
        return say((c, where) -> {
            c.lifecycle().stopSignal(signal);
            c.note(where, "lifecycle", "stopSignal");
        });
    }
}
