package dev.podwright.dsl;

import dev.podwright.model.container.VolumeMount;
import java.util.function.Consumer;

/** How a container sees a volume. Immutable. */
public final class MountDraft {
    private final VolumeMount model;

    MountDraft(VolumeMount model) {
        this.model = model;
    }

    /** The model's value. */
    public VolumeMount toMount() {
        return model;
    }

    /** The container cannot write to it. */
    public MountDraft readOnly() {
        return with(m -> m.readOnly(true));
    }

    /** Neither it nor any mount below it can be written to. Since Kubernetes 1.30. */
    public MountDraft readOnlyRecursively() {
        return with(m -> m.readOnly(true).recursiveReadOnly("Enabled"));
    }

    /** Read-only below as well, as far as the node can. Since Kubernetes 1.30. */
    public MountDraft readOnlyRecursivelyIfPossible() {
        return with(m -> m.readOnly(true).recursiveReadOnly("IfPossible"));
    }

    /** Only this relative path of the volume. */
    public MountDraft subPath(String path) {
        return with(m -> m.subPath(path));
    }

    /** Only this relative path of the volume, with {@code $(NAME)} for the container's variables. */
    public MountDraft subPathExpr(String path) {
        return with(m -> m.subPathExpr(path));
    }

    /** Sees mounts that the node makes below it later. */
    public MountDraft seesMountsOfHost() {
        return with(m -> m.mountPropagation("HostToContainer"));
    }

    /** Shows its own mounts to the node, too; for privileged containers. */
    public MountDraft sharesMountsWithHost() {
        return with(m -> m.mountPropagation("Bidirectional"));
    }

    /** The way down to the model's builder. */
    public MountDraft with(Consumer<VolumeMount.Builder> change) {
        VolumeMount.Builder builder = model.toBuilder();
        change.accept(builder);
        return new MountDraft(builder.build());
    }
}
