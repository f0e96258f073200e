package dev.podwright.dsl;

import dev.podwright.model.volume.Volume;

/** What a volume is made of: exactly one thing. Immutable. */
public abstract sealed class VolumeSource
        permits ClaimDraft,
                CsiDraft,
                DownwardDraft,
                EmptyDirDraft,
                EphemeralClaimDraft,
                HostPathDraft,
                ImageDraft,
                KeyedSource,
                ModelSource,
                NfsDraft,
                ProjectedDraft {
    VolumeSource() {}

    /** A volume of this, under a name. */
    public abstract Volume toVolume(String name);

    /**
     * The name of the volume that a mount of this declares, before it is made a DNS label: the same for the same thing.
     * Empty where each mount is a volume of its own, named after its container and path.
     */
    abstract String identity();
}
