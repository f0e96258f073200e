package dev.podwright.dsl;

import dev.podwright.model.volume.ProjectedVolumeSource;
import dev.podwright.model.volume.Volume;

/** Several sources whose files come together in one directory. */
public final class ProjectedDraft extends VolumeSource {
    private final ProjectedVolumeSource source;

    ProjectedDraft(ProjectedVolumeSource source) {
        this.source = source;
    }

    /** One source more. */
    public ProjectedDraft and(Projection projection) {
        return new ProjectedDraft(
                source.toBuilder().addSource(projection.toProjection()).build());
    }

    /** The permission bits of the files, such as {@code 0440}; 0644 otherwise. */
    public ProjectedDraft mode(int mode) {
        return new ProjectedDraft(source.toBuilder().defaultMode(mode).build());
    }

    @Override
    public Volume toVolume(String name) {
        return Volume.builder().name(name).projected(source).build();
    }

    @Override
    String identity() {
        return "";
    }
}
