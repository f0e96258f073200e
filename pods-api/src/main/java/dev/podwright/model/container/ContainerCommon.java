package dev.podwright.model.container;

import dev.podwright.json.JsonObject;
import dev.podwright.model.security.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Container} and an {@link EphemeralContainer} have in common. Each field is described at the two types.
 *
 * <p>Upstream: {@code EphemeralContainerCommon} in {@code k8s.io/api/core/v1}.
 */
public interface ContainerCommon {
    /** The container's name. */
    @Nullable
    String name();

    /** The image. */
    @Nullable
    String image();

    /** The entry point. */
    List<String> command();

    /** The arguments of the entry point. */
    List<String> args();

    /** The working directory. */
    @Nullable
    String workingDir();

    /** The ports; null where they are absent and an empty list is different. */
    @Nullable
    List<ContainerPort> ports();

    /** The sources of environment variables. */
    List<EnvFromSource> envFrom();

    /** The environment variables. */
    List<EnvVar> env();

    /** The resource requirements. */
    @Nullable
    ResourceRequirements resources();

    /** The resize policies; null where they are absent and an empty list is different. */
    @Nullable
    List<ContainerResizePolicy> resizePolicy();

    /** The container's own restart policy. */
    @Nullable
    String restartPolicy();

    /** The rules of the container's own restart policy; null where they are absent and an empty list is different. */
    @Nullable
    List<ContainerRestartRule> restartPolicyRules();

    /** The mounts of volumes. */
    List<VolumeMount> volumeMounts();

    /** The block devices. */
    List<VolumeDevice> volumeDevices();

    /** The liveness probe. */
    @Nullable
    Probe livenessProbe();

    /** The readiness probe. */
    @Nullable
    Probe readinessProbe();

    /** The startup probe. */
    @Nullable
    Probe startupProbe();

    /** The hooks. */
    @Nullable
    Lifecycle lifecycle();

    /** The file of the termination message. */
    @Nullable
    String terminationMessagePath();

    /** How the termination message is found. */
    @Nullable
    String terminationMessagePolicy();

    /** When the image is pulled. */
    @Nullable
    String imagePullPolicy();

    /** The security context. */
    @Nullable
    SecurityContext securityContext();

    /** Whether standard input is kept open. */
    @Nullable
    Boolean stdin();

    /** Whether standard input is closed after the first client. */
    @Nullable
    Boolean stdinOnce();

    /** Whether the container has a terminal. */
    @Nullable
    Boolean tty();

    /** What the model does not know of the container. */
    @Nullable
    JsonObject unknownFields();
}
