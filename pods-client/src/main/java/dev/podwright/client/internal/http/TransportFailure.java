package dev.podwright.client.internal.http;

import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Why a request got no response.
 *
 * @param retryable whether another attempt may succeed
 * @param sent whether the server may have received the request
 */
record TransportFailure(Failure failure, boolean retryable, boolean sent) {
    static TransportFailure of(IOException e) {
        if (e instanceof UnknownHostException) {
            return unsent(
                    FailureKind.UNREACHABLE, "the host name of the server cannot be resolved: " + e.getMessage(), true);
        }
        if (isCertificateError(e)) {
            return unsent(
                    FailureKind.UNTRUSTED,
                    "the certificate of the server is not trusted; check the certificate authority and the host name",
                    false);
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException || isConnectTimeout(e)) {
            return unsent(FailureKind.UNREACHABLE, "the server does not accept connections at its address", true);
        }
        if (e instanceof SSLHandshakeException) {
            return unsent(FailureKind.UNREACHABLE, "the server aborted the TLS handshake", true);
        }
        if (e instanceof InterruptedIOException) {
            return sent(FailureKind.DEADLINE_EXCEEDED, "the server did not respond in time");
        }
        return sent(FailureKind.CONNECTION_LOST, "the connection was lost before the response was complete");
    }

    private static TransportFailure unsent(FailureKind kind, String message, boolean retryable) {
        return new TransportFailure(Failure.of(kind, message), retryable, false);
    }

    private static TransportFailure sent(FailureKind kind, String message) {
        return new TransportFailure(Failure.of(kind, message), true, true);
    }

    private static boolean isConnectTimeout(IOException e) {
        String message = e.getMessage();
        return e instanceof SocketTimeoutException
                && message != null
                && (message.startsWith("Connect timed out") || message.startsWith("failed to connect"));
    }

    private static boolean isCertificateError(IOException e) {
        if (e instanceof SSLPeerUnverifiedException) {
            return true;
        }
        if (!(e instanceof SSLHandshakeException)) {
            return false;
        }
        for (@Nullable Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof GeneralSecurityException && !(cause instanceof KeyException)) {
                return true;
            }
        }
        return false;
    }
}
