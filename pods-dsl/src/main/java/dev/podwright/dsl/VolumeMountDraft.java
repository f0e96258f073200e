package dev.podwright.dsl;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.BindMountOption;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.MountPropagation;
import dev.podwright.dsl.value.RecursiveReadOnly;
import dev.podwright.model.container.VolumeMount;
import java.util.List;
import java.util.function.Consumer;

/** Where and how a container sees a volume. Immutable. */
@CheckReturnValue
public final class VolumeMountDraft {
    final ObjectDraft<VolumeMount> state;

    VolumeMountDraft(ObjectDraft<VolumeMount> state) {
        this.state = state;
    }

    /** Sets {@code readOnly} to true. See {@link #readOnly(boolean)}. */
    public VolumeMountDraft readOnly() {
        return readOnly(true);
    }

    /**
     * Sets {@code readOnly}: mounts the volume so that the container cannot write to it. Absent: {@code false}, read
     * and write. Mounts nested below it stay writable unless {@code recursiveReadOnly} says otherwise.
     *
     * @param value the value of the field
     */
    public VolumeMountDraft readOnly(boolean value) {
        return new VolumeMountDraft(state.set("readOnly", value));
    }

    /**
     * Sets {@code recursiveReadOnly}: whether a read-only mount holds for the mounts nested below it too: {@code
     * Disabled}, {@code IfPossible} (when the runtime can) or {@code Enabled} (the pod does not start if the runtime
     * cannot). The last two need {@code readOnly} to be {@code true} and {@code mountPropagation} to be {@code None} or
     * absent. Absent: {@code Disabled}. Since Kubernetes 1.30.
     *
     * @param value one of {@code DISABLED}, {@code ENABLED}, {@code IF_POSSIBLE}
     */
    public VolumeMountDraft recursiveReadOnly(RecursiveReadOnly value) {
        return recursiveReadOnly(
                state.check("recursiveReadOnly").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public VolumeMountDraft recursiveReadOnly(String value) {
        return new VolumeMountDraft(
                state.set("recursiveReadOnly", state.check("recursiveReadOnly").required(value, 1, "value")));
    }

    /**
     * Sets {@code subPath}: relative path within the volume that is mounted instead of its root; must not contain
     * {@code ..}. Absent: the volume's root. A ConfigMap, Secret or similar volume mounted this way does not follow
     * later changes of its source.
     *
     * @param value the value of the field
     */
    public VolumeMountDraft subPath(String value) {
        return new VolumeMountDraft(state.set("subPath", state.check("subPath").required(value, 1, "value")));
    }

    /**
     * Sets {@code subPathExpr}: relative path within the volume, like {@code subPath}, in which {@code $(NAME)} is
     * replaced from the container's environment. Must not contain {@code ..} and must not be set together with {@code
     * subPath}. Absent: the volume's root.
     *
     * @param value the value of the field
     */
    public VolumeMountDraft subPathExpr(String value) {
        return new VolumeMountDraft(
                state.set("subPathExpr", state.check("subPathExpr").required(value, 1, "value")));
    }

    /**
     * Sets {@code mountPropagation}: whether mounts made later pass between the node and the container. {@code None}
     * passes nothing, {@code HostToContainer} lets the container see new mounts of the node, {@code Bidirectional} goes
     * both ways and needs a privileged container. Absent: {@code None}.
     *
     * @param value one of {@code NONE}, {@code HOST_TO_CONTAINER}, {@code BIDIRECTIONAL}
     */
    public VolumeMountDraft mountPropagation(MountPropagation value) {
        return mountPropagation(
                state.check("mountPropagation").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public VolumeMountDraft mountPropagation(String value) {
        return new VolumeMountDraft(
                state.set("mountPropagation", state.check("mountPropagation").required(value, 1, "value")));
    }

    /**
     * Sets {@code bindMountOptions}: options of the bind mount, each at most once: {@code noexec} (no program on the
     * volume can be run), {@code nodev} (device files have no effect) and {@code nosuid} (set-user-ID and set-group-ID bits
     * have no effect). Not for image volumes; no effect on Windows. Absent: none. Since Kubernetes 1.37, and with the
     * feature gate {@code VolumeBindMountOptions}, which is off by default.
     *
     * @param values some of {@code NOEXEC}, {@code NODEV}, {@code NOSUID}
     */
    public VolumeMountDraft bindMountOptions(BindMountOption... values) {
        List<String> options = state.check("bindMountOptions").elements(values, 1, "values").stream()
                .map(BindMountOption::toString)
                .toList();
        return new VolumeMountDraft(state.set("bindMountOptions", options));
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param values the options in Kubernetes' spelling
     */
    public VolumeMountDraft bindMountOptions(String... values) {
        return new VolumeMountDraft(
                state.set("bindMountOptions", state.check("bindMountOptions").elements(values, 1, "values")));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public VolumeMountDraft customize(Consumer<VolumeMount.Builder> change) {
        return new VolumeMountDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /** The model's value. An argument that cannot be read leaves its field absent. */
    public VolumeMount toModel() {
        return state.build();
    }
}
