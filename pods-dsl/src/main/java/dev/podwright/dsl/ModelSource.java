package dev.podwright.dsl;

import dev.podwright.model.volume.Volume;

/** A volume's source said in the model's own words; the volume's name is not looked at. */
final class ModelSource extends VolumeSource {
    private final Volume volume;

    ModelSource(Volume volume) {
        this.volume = volume;
    }

    @Override
    public Volume toVolume(String name) {
        return volume.toBuilder().name(name).build();
    }

    @Override
    String identity() {
        return "";
    }
}
