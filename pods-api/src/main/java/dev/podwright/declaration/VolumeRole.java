package dev.podwright.declaration;

/** What a container does with a volume that it shares with others. */
public enum VolumeRole {
    /** It is the one that writes. */
    WRITES("writes"),
    /** It only reads. */
    READS("reads"),
    /** It reads and writes, as do the others that share the volume; shared memory is like this. */
    SHARES("shares");

    private final String word;

    VolumeRole(String word) {
        this.word = word;
    }

    /** As the annotation's key spells it: {@code writes}, {@code reads}, {@code shares}. */
    public String word() {
        return word;
    }
}
