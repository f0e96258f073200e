package dev.podwright.dsl.source;

import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.volume.VolumeProjection;

/** One of the sources whose files are in one directory, a {@code projected} volume. */
@CheckReturnValue
public sealed interface Projection
        permits ClusterTrustBundleDraft,
                ConfigMapDraft,
                DownwardAPIDraft,
                ModelProjection,
                PodCertificateDraft,
                SecretDraft,
                ServiceAccountTokenDraft {
    /** The model's value. An argument that cannot be read leaves its field absent. */
    VolumeProjection toModel();
}
