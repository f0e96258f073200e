package dev.podwright.dsl;

import dev.podwright.model.volume.VolumeProjection;

/** One of the sources whose files come together in a {@code projected} volume. */
public sealed interface Projection permits ConfigMapDraft, SecretDraft, DownwardDraft, TokenDraft, ModelProjection {
    /** The model's value. */
    VolumeProjection toProjection();
}
