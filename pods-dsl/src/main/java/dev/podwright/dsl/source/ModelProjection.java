package dev.podwright.dsl.source;

import dev.podwright.model.volume.VolumeProjection;

/** A projection as a value of the model. */
record ModelProjection(VolumeProjection toModel) implements Projection {}
