package dev.podwright.dsl;

import dev.podwright.model.volume.HostPathVolumeSource;
import dev.podwright.model.volume.Volume;

/** A file or directory of the node. */
public final class HostPathDraft extends VolumeSource {
    private final HostPathVolumeSource source;

    HostPathDraft(HostPathVolumeSource source) {
        this.source = source;
    }

    /** It must be there and be a directory. */
    public HostPathDraft directory() {
        return type("Directory");
    }

    /** It is made, if it is not there, as an empty directory with permissions 0755. */
    public HostPathDraft directoryOrCreate() {
        return type("DirectoryOrCreate");
    }

    /** It must be there and be a file. */
    public HostPathDraft file() {
        return type("File");
    }

    /** It is made, if it is not there, as an empty file with permissions 0644. */
    public HostPathDraft fileOrCreate() {
        return type("FileOrCreate");
    }

    /** It must be there and be a Unix socket. */
    public HostPathDraft socket() {
        return type("Socket");
    }

    /** It must be there and be a character device. */
    public HostPathDraft charDevice() {
        return type("CharDevice");
    }

    /** It must be there and be a block device. */
    public HostPathDraft blockDevice() {
        return type("BlockDevice");
    }

    private HostPathDraft type(String type) {
        return new HostPathDraft(source.toBuilder().type(type).build());
    }

    @Override
    public Volume toVolume(String name) {
        return Volume.builder().name(name).hostPath(source).build();
    }

    @Override
    String identity() {
        return "host" + source.path();
    }
}
