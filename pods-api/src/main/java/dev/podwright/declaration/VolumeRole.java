package dev.podwright.declaration;

import java.util.Locale;

/** What a container does with a volume that it shares with others. */
public enum VolumeRole {
    /** It is the one that writes. */
    WRITES,
    /** It only reads. */
    READS,
    /** It reads and writes, as do the others that share the volume; shared memory is like this. */
    SHARES;

    /** As the annotation's key spells it: {@code writes}, {@code reads}, {@code shares}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
