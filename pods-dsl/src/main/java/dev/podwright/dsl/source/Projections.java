package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.model.volume.VolumeProjection;

/** Sources of projected volumes as drafts of the model's value. */
final class Projections {
    private Projections() {}

    static ObjectDraft<VolumeProjection> of(Projection projection) {
        ObjectDraft<VolumeProjection> out = ObjectDraft.of(VolumeProjection.class, "the projection");
        if (projection instanceof ServiceAccountTokenDraft token) {
            return out.set("serviceAccountToken", token.state);
        }
        if (projection instanceof ClusterTrustBundleDraft bundle) {
            return out.set("clusterTrustBundle", bundle.state);
        }
        if (projection instanceof PodCertificateDraft certificate) {
            return out.set("podCertificate", certificate.state);
        }
        if (projection instanceof ConfigMapDraft configMap) {
            return out.set("configMap", configMap.projection());
        }
        if (projection instanceof SecretDraft secret) {
            return out.set("secret", secret.projection());
        }
        if (projection instanceof DownwardAPIDraft downward) {
            return out.set("downwardAPI", downward.projection());
        }
        return ObjectDraft.of(VolumeProjection.class, projection.toModel(), "the projection");
    }
}
