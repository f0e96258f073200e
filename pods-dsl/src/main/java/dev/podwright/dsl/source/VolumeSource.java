package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.NamedSource;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.volume.Volume;

/** What a volume is made of: exactly one thing. Immutable. */
@CheckReturnValue
public abstract sealed class VolumeSource
        permits ConfigMapDraft,
                CsiDraft,
                DownwardAPIDraft,
                EmptyDirDraft,
                EphemeralDraft,
                HostPathDraft,
                ImageDraft,
                ModelSource,
                NfsDraft,
                PersistentVolumeClaimDraft,
                ProjectedDraft,
                SecretDraft {
    static {
        DraftAccess.register(VolumeSource.class, VolumeSource::source);
    }

    VolumeSource() {}

    /** The volume without its name. */
    abstract ObjectDraft<Volume> volume();

    /**
     * The name of the volume that a mount of this declares, before it is made a DNS label: the same for the same thing.
     * Empty where each mount is a volume of its own, named after its container and path.
     */
    abstract String identity();

    /**
     * The model's value. An argument that cannot be read leaves its field absent.
     *
     * @param name the name of the volume
     */
    public final Volume toModel(String name) {
        return volume().set("name", Arguments.of("toModel").required(name, 1, "name"))
                .build();
    }

    private NamedSource source() {
        return new NamedSource(identity(), volume());
    }
}
