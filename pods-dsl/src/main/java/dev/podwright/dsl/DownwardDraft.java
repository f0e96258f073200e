package dev.podwright.dsl;

import dev.podwright.model.volume.DownwardAPIProjection;
import dev.podwright.model.volume.DownwardAPIVolumeFile;
import dev.podwright.model.volume.DownwardAPIVolumeSource;
import dev.podwright.model.volume.Volume;
import dev.podwright.model.volume.VolumeProjection;

/** Files with what the pod knows of itself: as a volume or a part of a projected one. */
public final class DownwardDraft extends VolumeSource implements Projection {
    private final DownwardAPIVolumeSource source;

    DownwardDraft(DownwardAPIVolumeSource source) {
        this.source = source;
    }

    /** A file of a relative path, with a field or a resource of the pod. */
    public DownwardDraft file(String path, DownwardSource content) {
        return add(content.toFile(path));
    }

    /** The same with the file's permission bits, such as {@code 0400}. */
    public DownwardDraft file(String path, DownwardSource content, int mode) {
        return add(content.toFile(path).toBuilder().mode(mode).build());
    }

    private DownwardDraft add(DownwardAPIVolumeFile file) {
        return new DownwardDraft(source.toBuilder().addItem(file).build());
    }

    /** The permission bits of the files, such as {@code 0440}; 0644 otherwise. Not for projections. */
    public DownwardDraft mode(int mode) {
        return new DownwardDraft(source.toBuilder().defaultMode(mode).build());
    }

    @Override
    public Volume toVolume(String name) {
        return Volume.builder().name(name).downwardAPI(source).build();
    }

    @Override
    public VolumeProjection toProjection() {
        return VolumeProjection.builder()
                .downwardAPI(
                        DownwardAPIProjection.builder().items(source.items()).build())
                .build();
    }

    @Override
    String identity() {
        return "";
    }
}
