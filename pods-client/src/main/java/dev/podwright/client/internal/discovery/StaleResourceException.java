package dev.podwright.client.internal.discovery;

/**
 * The server does not have the path of a resource that was found earlier, so the call starts again: its definition may
 * have another plural or scope now.
 */
public final class StaleResourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleResourceException() {
        super("the resource was found by an earlier call and is no longer there", null, false, false);
    }
}
