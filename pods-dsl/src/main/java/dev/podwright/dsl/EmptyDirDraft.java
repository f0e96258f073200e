package dev.podwright.dsl;

import dev.podwright.model.value.Quantity;
import dev.podwright.model.volume.EmptyDirVolumeSource;
import dev.podwright.model.volume.Volume;

/** A directory that begins empty and lives as long as the pod. */
public final class EmptyDirDraft extends VolumeSource {
    private final EmptyDirVolumeSource source;

    EmptyDirDraft(EmptyDirVolumeSource source) {
        this.source = source;
    }

    /** The most that it may hold, such as {@code 1Gi}; a pod that goes beyond is evicted. */
    public EmptyDirDraft limit(String size) {
        return new EmptyDirDraft(
                source.toBuilder().sizeLimit(Quantity.parse(size)).build());
    }

    /** The most that it may hold, in bytes. */
    public EmptyDirDraft limit(Bytes size) {
        return limit(size.toString());
    }

    /** Held in memory, which counts against the memory limits of the containers that write. */
    public EmptyDirDraft inMemory() {
        return new EmptyDirDraft(source.toBuilder().medium("Memory").build());
    }

    /** Held in huge pages of the size that the pod requests. */
    public EmptyDirDraft inHugePages() {
        return new EmptyDirDraft(source.toBuilder().medium("HugePages").build());
    }

    /** Held in huge pages of one size, such as {@code 2Mi}. */
    public EmptyDirDraft inHugePages(String pageSize) {
        return new EmptyDirDraft(
                source.toBuilder().medium("HugePages-" + pageSize).build());
    }

    /** Held in huge pages of one size. */
    public EmptyDirDraft inHugePages(Bytes pageSize) {
        return inHugePages(pageSize.toString());
    }

    @Override
    public Volume toVolume(String name) {
        return Volume.builder().name(name).emptyDir(source).build();
    }

    @Override
    String identity() {
        return "";
    }
}
