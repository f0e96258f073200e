package dev.podwright.dsl;

import dev.podwright.model.volume.VolumeProjection;

/** A projection said in the model's own words. */
record ModelProjection(VolumeProjection toProjection) implements Projection {}
