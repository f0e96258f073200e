package dev.podwright.dsl.internal;

import dev.podwright.model.volume.Volume;

/**
 * What a volume is made of.
 *
 * @param identity what it is, the same for the same thing; empty where each mount is a volume of its own
 * @param volume the volume without its name
 */
public record NamedSource(String identity, ObjectDraft<Volume> volume) {}
