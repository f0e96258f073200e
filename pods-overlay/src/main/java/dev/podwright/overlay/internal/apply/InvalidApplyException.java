package dev.podwright.overlay.internal.apply;

import dev.podwright.path.FieldPath;

/** An object that a server-side apply refuses. */
public final class InvalidApplyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidApplyException(FieldPath path, String problem) {
        super(path + " " + problem);
    }
}
