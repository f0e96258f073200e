package dev.podwright.dsl;

import dev.podwright.model.volume.NFSVolumeSource;
import dev.podwright.model.volume.Volume;

/** A directory of an NFS server. */
public final class NfsDraft extends VolumeSource {
    private final NFSVolumeSource source;

    NfsDraft(NFSVolumeSource source) {
        this.source = source;
    }

    /** Attached so that no container can write. */
    public NfsDraft readOnly() {
        return new NfsDraft(source.toBuilder().readOnly(true).build());
    }

    @Override
    public Volume toVolume(String name) {
        return Volume.builder().name(name).nfs(source).build();
    }

    @Override
    String identity() {
        return "nfs-" + source.server() + source.path();
    }
}
