package dev.podwright.dsl;

import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.volume.ClusterTrustBundleProjection;
import dev.podwright.model.volume.VolumeProjection;

/** Certificates of authorities that the pod may trust, kept up to date by the kubelet, as a file. Since Kubernetes 1.29. */
public final class TrustBundleDraft implements Projection {
    private final ClusterTrustBundleProjection bundle;

    TrustBundleDraft(ClusterTrustBundleProjection bundle) {
        this.bundle = bundle;
    }

    /** Of the signer's bundles only those with this label, and others that are said the same way. */
    public TrustBundleDraft labelled(String key, String value) {
        LabelSelector old = bundle.labelSelector();
        LabelSelector.Builder selector = old == null ? LabelSelector.builder() : old.toBuilder();
        return new TrustBundleDraft(bundle.toBuilder()
                .labelSelector(selector.putMatchLabel(key, value).build())
                .build());
    }

    /** The pod starts even if there is no such bundle. */
    public TrustBundleDraft optional() {
        return new TrustBundleDraft(bundle.toBuilder().optional(true).build());
    }

    @Override
    public VolumeProjection toProjection() {
        return VolumeProjection.builder().clusterTrustBundle(bundle).build();
    }
}
