package dev.podwright.model.container;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What the kubelet does around a container's life: a hook just after its start, a hook just before its stop, and the
 * signal that stops it.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.Lifecycle}.
 */
@KubernetesType
@Value.Immutable
public interface Lifecycle {
    /**
     * Hook run right after the container is created, not necessarily after its entry point has begun; the container
     * is not running for Kubernetes until it ends. When it fails the container is killed and the restart policy
     * applies. Absent: nothing is done.
     */
    @Nullable
    LifecycleHandler postStart();

    /**
     * Hook run before the container is stopped by a deletion, a failed probe, preemption or the like; not when it
     * exits by itself. Its time counts against the termination grace period. Absent: the stop signal is sent at once.
     */
    @Nullable
    LifecycleHandler preStop();

    /**
     * Signal that asks the container to stop; allowed only when the pod's {@code os.name} is set, and only with the
     * feature gate {@code ContainerStopSignals}. Linux: {@code SIGABRT}, {@code SIGALRM}, {@code SIGBUS}, {@code
     * SIGCHLD}, {@code SIGCLD}, {@code SIGCONT}, {@code SIGFPE}, {@code SIGHUP}, {@code SIGILL}, {@code SIGINT},
     * {@code SIGIO}, {@code SIGIOT}, {@code SIGKILL}, {@code SIGPIPE}, {@code SIGPOLL}, {@code SIGPROF}, {@code
     * SIGPWR}, {@code SIGQUIT}, {@code SIGSEGV}, {@code SIGSTKFLT}, {@code SIGSTOP}, {@code SIGSYS}, {@code SIGTERM},
     * {@code SIGTRAP}, {@code SIGTSTP}, {@code SIGTTIN}, {@code SIGTTOU}, {@code SIGURG}, {@code SIGUSR1}, {@code
     * SIGUSR2}, {@code SIGVTALRM}, {@code SIGWINCH}, {@code SIGXCPU}, {@code SIGXFSZ}, {@code SIGRTMIN}, {@code
     * SIGRTMIN+1} to {@code SIGRTMIN+15}, {@code SIGRTMAX-14} to {@code SIGRTMAX-1}, {@code SIGRTMAX}; Windows:
     * {@code SIGKILL}, {@code SIGTERM}. Absent: the signal of the image, else the runtime's default, usually {@code
     * SIGTERM}. Since Kubernetes 1.33.
     */
    @Value.Redacted
    @Since("1.33")
    @Nullable
    String stopSignal();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableLifecycle.Builder {
        Builder() {}
    }
}
