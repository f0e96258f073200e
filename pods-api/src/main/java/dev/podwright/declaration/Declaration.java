package dev.podwright.declaration;

/** One thing that an annotation of ours says. */
public sealed interface Declaration
        permits Pairing, DeclaredListener, LocalhostConnection, VolumeUse, DeclaredSuppression {
    /** The container that it is about; empty for the whole pod. */
    String container();

    /** The annotation's key. Several declarations can share one. */
    String key();

    /** The annotation's value, or its part of a value that several share. */
    String text();
}
