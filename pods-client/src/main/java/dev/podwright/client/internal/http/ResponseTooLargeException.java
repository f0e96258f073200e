package dev.podwright.client.internal.http;

import java.io.IOException;

/** A response is larger than the client reads. */
final class ResponseTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int httpStatus;

    ResponseTooLargeException(int maxSize, int httpStatus) {
        super("the response is larger than " + maxSize + " bytes");
        this.httpStatus = httpStatus;
    }

    int httpStatus() {
        return httpStatus;
    }
}
