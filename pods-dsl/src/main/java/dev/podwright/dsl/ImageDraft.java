package dev.podwright.dsl;

import dev.podwright.model.volume.ImageVolumeSource;
import dev.podwright.model.volume.Volume;

/** The files of an OCI image, read-only. Since Kubernetes 1.31. */
public final class ImageDraft extends VolumeSource {
    private final ImageVolumeSource source;

    ImageDraft(ImageVolumeSource source) {
        this.source = source;
    }

    /** Pulled at every start of the pod. */
    public ImageDraft pullAlways() {
        return pull("Always");
    }

    /** Pulled if the node has not got it. */
    public ImageDraft pullIfNotPresent() {
        return pull("IfNotPresent");
    }

    /** Never pulled; the node has it. */
    public ImageDraft pullNever() {
        return pull("Never");
    }

    private ImageDraft pull(String policy) {
        return new ImageDraft(source.toBuilder().pullPolicy(policy).build());
    }

    @Override
    public Volume toVolume(String name) {
        return Volume.builder().name(name).image(source).build();
    }

    @Override
    String identity() {
        return "image-" + source.reference();
    }
}
