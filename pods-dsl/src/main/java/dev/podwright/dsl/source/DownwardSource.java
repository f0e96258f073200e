package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.volume.DownwardAPIVolumeFile;

/** Something that the pod knows of itself, as the value of a variable or as a file. */
@CheckReturnValue
public abstract sealed class DownwardSource extends EnvSource permits FieldSource, ResourceFieldSource {
    DownwardSource(String field, ObjectDraft<?> selector) {
        super(field, selector);
    }

    ObjectDraft<DownwardAPIVolumeFile> file(String path) {
        return ObjectDraft.of(
                        DownwardAPIVolumeFile.class,
                        DownwardAPIVolumeFile.builder().path(path).build(),
                        "the item")
                .set(field(), selector);
    }
}
