package dev.podwright.dsl;

import dev.podwright.model.volume.PersistentVolumeClaimVolumeSource;
import dev.podwright.model.volume.Volume;

/** A PersistentVolumeClaim of the pod's namespace. */
public final class ClaimDraft extends VolumeSource {
    private final PersistentVolumeClaimVolumeSource source;

    ClaimDraft(PersistentVolumeClaimVolumeSource source) {
        this.source = source;
    }

    /** Attached so that no container can write. */
    public ClaimDraft readOnly() {
        return new ClaimDraft(source.toBuilder().readOnly(true).build());
    }

    @Override
    public Volume toVolume(String name) {
        return Volume.builder().name(name).persistentVolumeClaim(source).build();
    }

    @Override
    String identity() {
        return "pvc-" + source.claimName();
    }
}
