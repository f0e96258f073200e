package dev.podwright.dsl;

import dev.podwright.model.volume.VolumeProjection;

/** One of the sources whose files come together in a {@code projected} volume. */
public sealed interface Projection
        permits CertificateDraft, DownwardDraft, KeyedSource, ModelProjection, TokenDraft, TrustBundleDraft {
    /** The model's value. */
    VolumeProjection toProjection();
}
