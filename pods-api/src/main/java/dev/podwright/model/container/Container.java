package dev.podwright.model.container;

import dev.podwright.json.JsonObject;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.ListType;
import dev.podwright.schema.Merge;
import dev.podwright.schema.PatchStrategy;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import dev.podwright.schema.UnknownFields;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One container of a pod: the image to run, how to start it, what it may use, and how the kubelet watches it. Used
 * for both the app containers and the init containers of a pod.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.Container}.
 */
@KubernetesType
@Value.Immutable
public interface Container extends ContainerCommon {
    /**
     * Name of the container, a DNS label of at most 63 characters. Must be unique among all containers of the pod,
     * init and ephemeral ones included, and cannot be changed later.
     */
    @Value.Redacted
    @Override
    @Required
    @Nullable
    String name();

    /**
     * Image reference to run, such as {@code registry.example.com/app:1.2} or one pinned by digest. The server
     * refuses a pod without it, although the schema marks it optional; it must not begin or end with white space.
     */
    @Value.Redacted
    @Override
    @Nullable
    String image();

    /**
     * Program to run and its leading arguments, in place of the image's ENTRYPOINT; no shell is involved. {@code
     * $(NAME)} is replaced from the container's environment, an unknown name stays as written, and {@code $$} becomes
     * one {@code $}. Absent: the image's ENTRYPOINT; when set without {@code args}, the image's CMD is ignored
     * too.
     */
    @Value.Redacted
    @Override
    List<String> command();

    /**
     * Arguments for the entry point, in place of the image's CMD. {@code $(NAME)} is replaced from the container's
     * environment, an unknown name stays as written, and {@code $$} becomes one {@code $}. Absent: the image's
     * CMD, unless {@code command} is set.
     */
    @Value.Redacted
    @Override
    List<String> args();

    /**
     * Directory in which the container's process starts. Absent: the runtime's default, usually the one set in the
     * image.
     */
    @Value.Redacted
    @Override
    @Nullable
    String workingDir();

    /**
     * Ports on which the container listens, keyed by port number and protocol. Mostly informative: leaving a port out
     * does not close it, but a name given here can be used by services and probes.
     */
    @Override
    @Merge(
            value = ListType.MAP,
            keys = {"containerPort", "protocol"},
            patch = PatchStrategy.MERGE,
            patchKey = "containerPort")
    List<ContainerPort> ports();

    /**
     * ConfigMaps and Secrets whose every key becomes an environment variable. When a name occurs more than once the
     * last source wins, and {@code env} wins over all of them.
     */
    @Override
    List<EnvFromSource> envFrom();

    /**
     * Environment variables set one by one. They win over variables of the same name from {@code envFrom}, and a
     * later one can refer to an earlier one with {@code $(NAME)}.
     */
    @Override
    @Merge(value = ListType.MAP, keys = "name", patch = PatchStrategy.MERGE, patchKey = "name")
    List<EnvVar> env();

    /**
     * Compute resources the container asks for and may use at most. The CPU and memory of a running pod are changed
     * through the {@code resize} subresource only.
     */
    @Override
    @Nullable
    ResourceRequirements resources();

    /**
     * Whether the container restarts when its CPU or memory is resized in place, one entry for each resource. Absent:
     * a resize needs no restart. Since Kubernetes 1.27.
     */
    @Override
    @Since("1.27")
    List<ContainerResizePolicy> resizePolicy();

    /**
     * Restart behaviour of this one container, overriding the pod's. One of {@code Always}, {@code OnFailure}, {@code
     * Never}; on an init container {@code Always} makes a sidecar, which keeps running beside the app containers and
     * does not hold up the next init container beyond its start. Absent: the pod's restart policy, as it applies to
     * this kind of container. Since Kubernetes 1.28.
     */
    @Value.Redacted
    @Override
    @Since("1.28")
    @Nullable
    String restartPolicy();

    /**
     * Rules checked in order when the container exits; the first that matches decides, and {@code restartPolicy}
     * decides when none does. At most 20 rules, and {@code restartPolicy} must be set on the same container. Since
     * Kubernetes 1.34.
     */
    @Override
    @Since("1.34")
    List<ContainerRestartRule> restartPolicyRules();

    /** Volumes of the pod that appear in the container's file system, each at its own mount path. */
    @Override
    @Merge(value = ListType.MAP, keys = "mountPath", patch = PatchStrategy.MERGE, patchKey = "mountPath")
    List<VolumeMount> volumeMounts();

    /** Volumes of the pod that are given to the container as raw block devices, each at its own device path. */
    @Override
    @Merge(value = ListType.MAP, keys = "devicePath", patch = PatchStrategy.MERGE, patchKey = "devicePath")
    List<VolumeDevice> volumeDevices();

    /**
     * Repeated check that the container still works; on failure the kubelet kills it and the restart policy applies.
     * Absent: the container counts as alive while its process runs. Not allowed on init containers other than
     * sidecars.
     */
    @Override
    @Nullable
    Probe livenessProbe();

    /**
     * Repeated check that the container can serve; while it fails the pod is not ready and gets no service traffic,
     * but nothing is restarted. Absent: ready as soon as the container has started. Not allowed on init containers
     * other than sidecars.
     */
    @Override
    @Nullable
    Probe readinessProbe();

    /**
     * Check that a slow container has finished starting; the liveness and readiness probes wait until it succeeds
     * once. When it fails for good, the container is killed as by a failed liveness probe. Absent: the container
     * counts as started at once. Not allowed on init containers other than sidecars.
     */
    @Override
    @Nullable
    Probe startupProbe();

    /**
     * Hooks run after the container starts and before it is stopped, and the signal that stops it. Not allowed on
     * init containers other than sidecars.
     */
    @Override
    @Nullable
    Lifecycle lifecycle();

    /**
     * File in the container from which a short final message is read into the container's status. More than 4096
     * bytes are cut off, and all containers of the pod together have 12 KiB. Absent: {@code /dev/termination-log}.
     */
    @Value.Redacted
    @Override
    @Nullable
    String terminationMessagePath();

    /**
     * Where the final message comes from. {@code File} reads {@code terminationMessagePath}; {@code
     * FallbackToLogsOnError} takes the end of the log, at most 2048 bytes or 80 lines, when that file is empty and
     * the container failed. Absent: {@code File}.
     */
    @Value.Redacted
    @Override
    @Nullable
    String terminationMessagePolicy();

    /**
     * When the image is pulled: {@code Always}, {@code IfNotPresent} or {@code Never}. Absent: {@code Always} when
     * the tag is {@code latest} or there is neither tag nor digest, else {@code IfNotPresent}. The default is fixed
     * when the pod is created and does not follow a later change of the image.
     */
    @Value.Redacted
    @Override
    @Nullable
    String imagePullPolicy();

    /**
     * Security settings of this container: user, privileges, capabilities and more. A value set here wins over the
     * same one in the pod's security context.
     */
    @Override
    @Nullable
    SecurityContext securityContext();

    /**
     * Keeps a standard input open for the container so that a client can attach to it. Absent: {@code false}; reading
     * standard input gives end of file at once.
     */
    @Override
    @Nullable
    Boolean stdin();

    /**
     * Closes standard input for good, until the container restarts, once the first attached client has gone. Only
     * matters with {@code stdin}. Absent: {@code false}; standard input stays open over many attaches and the process
     * never sees its end.
     */
    @Override
    @Nullable
    Boolean stdinOnce();

    /** Gives the container a terminal; needs {@code stdin} to be {@code true}. Absent: {@code false}. */
    @Override
    @Nullable
    Boolean tty();

    /**
     * What was read in the container and the model does not know, such as fields of a newer Kubernetes, in the form that {@link
     * UnknownFields} describes. Absent: there are none.
     */
    @Value.Redacted
    @Override
    @UnknownFields
    @Nullable
    JsonObject unknownFields();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableContainer.Builder {
        Builder() {}
    }
}
