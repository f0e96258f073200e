package dev.podwright.client.internal.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request failed because of this program and not of the network or the server. */
final class ClientFaultException extends IOException {
    private static final long serialVersionUID = 1L;

    ClientFaultException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
