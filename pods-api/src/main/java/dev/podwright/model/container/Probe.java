package dev.podwright.model.container;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A check that the kubelet makes on a container again and again: a command, an HTTP request, a TCP connection or a
 * gRPC health call. Exactly one of these must be set; what a failure leads to depends on whether it is a liveness,
 * readiness or startup probe.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.Probe}.
 */
@KubernetesType
@Value.Immutable
public interface Probe {
    /**
     * Command run in the container; exit status 0 is success. One of {@code exec}, {@code httpGet}, {@code
     * tcpSocket}, {@code grpc} must be set, and only one.
     */
    @Nullable
    ExecAction exec();

    /**
     * HTTP GET request sent by the kubelet; a status from 200 to 399 is success. One of {@code exec}, {@code
     * httpGet}, {@code tcpSocket}, {@code grpc} must be set, and only one.
     */
    @Nullable
    HTTPGetAction httpGet();

    /**
     * TCP connection opened by the kubelet; success when it is accepted. One of {@code exec}, {@code httpGet}, {@code
     * tcpSocket}, {@code grpc} must be set, and only one.
     */
    @Nullable
    TCPSocketAction tcpSocket();

    /**
     * Call of the standard gRPC health check; success when it answers {@code SERVING}. One of {@code exec}, {@code
     * httpGet}, {@code tcpSocket}, {@code grpc} must be set, and only one. Since Kubernetes 1.23.
     */
    @Since("1.23")
    @Nullable
    GRPCAction grpc();

    /**
     * Seconds after the container's start before the first check. Absent: 0, no delay. For a slow start a startup
     * probe usually serves better.
     */
    @Nullable
    Integer initialDelaySeconds();

    /**
     * Seconds after which one check counts as failed, at least 1. Absent or 0: 1 second, which is short for a command
     * or a busy service.
     */
    @Nullable
    Integer timeoutSeconds();

    /** Seconds from one check to the next, at least 1. Absent or 0: 10 seconds. */
    @Nullable
    Integer periodSeconds();

    /**
     * Successes in a row after which a failed probe counts as passed again, at least 1. Absent or 0: 1. Must be 1 for
     * liveness and startup probes.
     */
    @Nullable
    Integer successThreshold();

    /**
     * Failures in a row after which the probe counts as failed, at least 1. Absent or 0: 3. A startup probe allows
     * about this number times {@code periodSeconds} for starting.
     */
    @Nullable
    Integer failureThreshold();

    /**
     * Seconds the container gets to stop when it is killed because this probe failed, at least 1. Absent: the pod's
     * {@code terminationGracePeriodSeconds}. Not allowed on a readiness probe. Since Kubernetes 1.21.
     */
    @Since("1.21")
    @Nullable
    Long terminationGracePeriodSeconds();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableProbe.Builder {
        Builder() {}
    }
}
