package dev.podwright.dsl;

import dev.podwright.model.meta.LocalObjectReference;
import dev.podwright.model.volume.CSIVolumeSource;
import dev.podwright.model.volume.Volume;

/** A volume that a CSI driver makes for this pod. */
public final class CsiDraft extends VolumeSource {
    private final CSIVolumeSource source;

    CsiDraft(CSIVolumeSource source) {
        this.source = source;
    }

    /** Tells the driver something. */
    public CsiDraft attribute(String key, String value) {
        return new CsiDraft(source.toBuilder().putVolumeAttribute(key, value).build());
    }

    /** Gives the driver a Secret of the pod's namespace. */
    public CsiDraft secret(String name) {
        return new CsiDraft(source.toBuilder()
                .nodePublishSecretRef(LocalObjectReference.builder().name(name).build())
                .build());
    }

    /** Asks for this file system. */
    public CsiDraft fsType(String type) {
        return new CsiDraft(source.toBuilder().fsType(type).build());
    }

    /** Attached so that no container can write. */
    public CsiDraft readOnly() {
        return new CsiDraft(source.toBuilder().readOnly(true).build());
    }

    @Override
    public Volume toVolume(String name) {
        return Volume.builder().name(name).csi(source).build();
    }

    @Override
    String identity() {
        return "";
    }
}
