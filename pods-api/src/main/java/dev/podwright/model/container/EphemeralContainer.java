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
 * A container added to a running pod for a while, mostly to debug it. It is added through the {@code
 * ephemeralcontainers} subresource, has no guaranteed resources, is never restarted, and cannot be changed or removed
 * until the pod goes.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.EphemeralContainer}.
 */
@KubernetesType
@Value.Immutable
public interface EphemeralContainer extends ContainerCommon {
    /**
     * Name of the ephemeral container, a DNS label of at most 63 characters. Must be unique among all containers of
     * the pod, of whatever kind.
     */
    @Value.Redacted
    @Override
    @Required
    @Nullable
    String name();

    /**
     * Image reference to run, usually one with debugging tools. The server refuses an ephemeral container without it;
     * it must not begin or end with white space.
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
     * Not allowed on an ephemeral container; the server refuses it. Kept so that the shape is that of a container.
     * Absent is null, as the server distinguishes it from empty.
     */
    @Override
    @Nullable
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
     * Not allowed on an ephemeral container; the server refuses it. The container lives on what the pod already has
     * to spare.
     */
    @Override
    @Nullable
    ResourceRequirements resources();

    /**
     * Not allowed on an ephemeral container; the server refuses it. There are no resources to resize. Absent is null,
     * as the server distinguishes it from empty. Since Kubernetes 1.27.
     */
    @Override
    @Since("1.27")
    @Nullable
    List<ContainerResizePolicy> resizePolicy();

    /**
     * Not allowed on an ephemeral container; the server refuses it. An ephemeral container is never restarted. Since
     * Kubernetes 1.28.
     */
    @Value.Redacted
    @Override
    @Since("1.28")
    @Nullable
    String restartPolicy();

    /**
     * Not allowed on an ephemeral container; the server refuses it. An ephemeral container is never restarted. Absent
     * is null, as the server distinguishes it from empty. Since Kubernetes 1.34.
     */
    @Override
    @Since("1.34")
    @Nullable
    List<ContainerRestartRule> restartPolicyRules();

    /**
     * Volumes of the pod that appear in the container's file system, each at its own mount path. {@code subPath} and
     * {@code subPathExpr} are not allowed here.
     */
    @Override
    @Merge(value = ListType.MAP, keys = "mountPath", patch = PatchStrategy.MERGE, patchKey = "mountPath")
    List<VolumeMount> volumeMounts();

    /** Volumes of the pod that are given to the container as raw block devices, each at its own device path. */
    @Override
    @Merge(value = ListType.MAP, keys = "devicePath", patch = PatchStrategy.MERGE, patchKey = "devicePath")
    List<VolumeDevice> volumeDevices();

    /** Not allowed on an ephemeral container; the server refuses it. */
    @Override
    @Nullable
    Probe livenessProbe();

    /** Not allowed on an ephemeral container; the server refuses it. */
    @Override
    @Nullable
    Probe readinessProbe();

    /** Not allowed on an ephemeral container; the server refuses it. */
    @Override
    @Nullable
    Probe startupProbe();

    /** Not allowed on an ephemeral container; the server refuses it. */
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
     * the tag is {@code latest} or there is neither tag nor digest, else {@code IfNotPresent}.
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
     * Keeps a standard input open for the container so that a client can attach to it, as an interactive shell needs.
     * Absent: {@code false}; reading standard input gives end of file at once.
     */
    @Override
    @Nullable
    Boolean stdin();

    /**
     * Closes standard input for good once the first attached client has gone. Only matters with {@code stdin}.
     * Absent: {@code false}; standard input stays open over many attaches and the process never sees its end.
     */
    @Override
    @Nullable
    Boolean stdinOnce();

    /**
     * Gives the container a terminal, as an interactive shell needs; requires {@code stdin} to be {@code true}.
     * Absent: {@code false}.
     */
    @Override
    @Nullable
    Boolean tty();

    /**
     * Name of the app or init container whose namespaces, such as its processes, the ephemeral container joins.
     * Absent: the namespaces set for the pod as a whole. Needs a container runtime that supports it; without that the
     * outcome is undefined.
     */
    @Value.Redacted
    @Nullable
    String targetContainerName();

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
    final class Builder extends ImmutableEphemeralContainer.Builder {
        Builder() {}
    }
}
