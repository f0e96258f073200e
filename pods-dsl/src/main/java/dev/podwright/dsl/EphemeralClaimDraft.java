package dev.podwright.dsl;

import dev.podwright.model.volume.EphemeralVolumeSource;
import dev.podwright.model.volume.PersistentVolumeClaimSpec;
import dev.podwright.model.volume.PersistentVolumeClaimTemplate;
import dev.podwright.model.volume.Volume;
import java.util.function.Consumer;

/** A PersistentVolumeClaim that is made for this pod and goes with it; read and written from one node. */
public final class EphemeralClaimDraft extends VolumeSource {
    private final PersistentVolumeClaimSpec spec;

    EphemeralClaimDraft(PersistentVolumeClaimSpec spec) {
        this.spec = spec;
    }

    /** Of this storage class; of the cluster's default otherwise. */
    public EphemeralClaimDraft storageClass(String name) {
        return with(s -> s.storageClassName(name));
    }

    /** The way down to the claim's builder. */
    public EphemeralClaimDraft with(Consumer<PersistentVolumeClaimSpec.Builder> change) {
        PersistentVolumeClaimSpec.Builder builder = spec.toBuilder();
        change.accept(builder);
        return new EphemeralClaimDraft(builder.build());
    }

    @Override
    public Volume toVolume(String name) {
        return Volume.builder()
                .name(name)
                .ephemeral(EphemeralVolumeSource.builder()
                        .volumeClaimTemplate(PersistentVolumeClaimTemplate.builder()
                                .spec(spec)
                                .build())
                        .build())
                .build();
    }

    @Override
    String identity() {
        return "";
    }
}
