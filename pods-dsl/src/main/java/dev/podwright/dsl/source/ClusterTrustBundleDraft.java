package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.LabelSelectorDraft;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.volume.ClusterTrustBundleProjection;
import dev.podwright.model.volume.VolumeProjection;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Certificates of authorities that the pod may trust, kept up to date by the kubelet, as a file. Since Kubernetes 1.29.
 */
@CheckReturnValue
public final class ClusterTrustBundleDraft implements Projection {
    final ObjectDraft<ClusterTrustBundleProjection> state;

    ClusterTrustBundleDraft(ObjectDraft<ClusterTrustBundleProjection> state) {
        this.state = state;
    }

    /**
     * Sets {@code name}: name of the one ClusterTrustBundle to write. Exactly one of this and {@code signerName} must
     * be set, and {@code labelSelector} must be absent with it. Since Kubernetes 1.29.
     *
     * @param value the value of the field
     */
    public ClusterTrustBundleDraft name(String value) {
        return new ClusterTrustBundleDraft(state.set("name", state.check("name").required(value, 1, "value")));
    }

    /**
     * Sets {@code signerName}: signer whose ClusterTrustBundles are written, in the form {@code domain/path}. The
     * bundles that {@code labelSelector} picks are merged without duplicates. Exactly one of this and {@code name} must
     * be set. Since Kubernetes 1.29.
     *
     * @param value the value of the field
     */
    public ClusterTrustBundleDraft signerName(String value) {
        return new ClusterTrustBundleDraft(
                state.set("signerName", state.check("signerName").required(value, 1, "value")));
    }

    /**
     * Sets {@code labelSelector}: labels that pick among the ClusterTrustBundles of {@code signerName}; not allowed
     * with {@code name}. Absent: nothing matches, whereas an empty selector matches every bundle of the signer.
     * Since Kubernetes 1.29. Labels that are written already stay.
     *
     * @param labels what the labels must be like; {@code s -> s} for all objects
     */
    public ClusterTrustBundleDraft labelSelector(UnaryOperator<LabelSelectorDraft> labels) {
        LabelSelectorDraft selector =
                state.check("labelSelector").applied(labels, LabelSelectorDraft.empty(), 1, "labels");
        ObjectDraft<LabelSelector> selected = DraftAccess.state(LabelSelectorDraft.class, selector);
        return new ClusterTrustBundleDraft(state.edit((c, line) -> c.merge("labelSelector", selected, line)));
    }

    /** Sets {@code optional} to true. See {@link #optional(boolean)}. */
    public ClusterTrustBundleDraft optional() {
        return optional(true);
    }

    /**
     * Sets {@code optional}: whether the pod may start when no ClusterTrustBundle is found. Absent: {@code false}, the
     * pod waits until there is one. Since Kubernetes 1.29.
     *
     * @param value the value of the field
     */
    public ClusterTrustBundleDraft optional(boolean value) {
        return new ClusterTrustBundleDraft(state.set("optional", value));
    }

    /**
     * Sets {@code user}: user ID that owns the file, from 0 to 2147483647. Absent: the {@code defaultUser} of the volume.
     * Since Kubernetes 1.37, and with the feature gate {@code AtomicWriteVolumeUserFields}, which is off by default.
     *
     * @param value the value of the field
     */
    public ClusterTrustBundleDraft user(long value) {
        return new ClusterTrustBundleDraft(state.set("user", value));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public ClusterTrustBundleDraft customize(Consumer<ClusterTrustBundleProjection.Builder> change) {
        return new ClusterTrustBundleDraft(
                state.customize(state.check("customize").required(change, 1, "change")));
    }

    @Override
    public VolumeProjection toModel() {
        return Projections.of(this).build();
    }
}
