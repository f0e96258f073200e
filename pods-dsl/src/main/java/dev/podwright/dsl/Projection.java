package dev.podwright.dsl;

import dev.podwright.model.volume.VolumeProjection;

/** One of the sources whose files come together in a {@code projected} volume. */
public sealed interface Projection
        permits CertificateDraft,
                ConfigMapDraft,
                DownwardDraft,
                ModelProjection,
                SecretDraft,
                TokenDraft,
                TrustBundleDraft {
    /** The model's value. */
    VolumeProjection toProjection();
}
