package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.model.volume.Volume;

/** What a volume is made of, as a value of the model; the volume's name is ignored. */
final class ModelSource extends VolumeSource {
    private final Volume volume;

    ModelSource(Volume volume) {
        this.volume = volume;
    }

    @Override
    ObjectDraft<Volume> volume() {
        return ObjectDraft.of(Volume.class, volume, "the volume");
    }

    @Override
    String identity() {
        return "";
    }
}
