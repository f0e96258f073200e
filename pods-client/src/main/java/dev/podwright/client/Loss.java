package dev.podwright.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * A request that got no answer.
 *
 * @param failure why
 * @param passing whether another attempt may fare better
 * @param sent whether the server may have got it
 */
record Loss(Failure failure, boolean passing, boolean sent) {
    static Loss of(IOException e) {
        if (e instanceof UnknownHostException) {
            return new Loss(
                    Failure.of(FailureKind.UNREACHABLE, "the server's host name cannot be resolved: " + e.getMessage()),
                    true,
                    false);
        }
        if (isDistrust(e)) {
            return new Loss(
                    Failure.of(
                            FailureKind.UNTRUSTED,
                            "the server's certificate is not trusted; look at the certificate authority and the host name"),
                    false,
                    false);
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException || isConnectTimeout(e)) {
            return new Loss(
                    Failure.of(FailureKind.UNREACHABLE, "nothing accepts the connection at the server's address"),
                    true,
                    false);
        }
        if (e instanceof SSLHandshakeException) {
            return new Loss(Failure.of(FailureKind.UNREACHABLE, "the server broke off the TLS handshake"), true, false);
        }
        if (e instanceof InterruptedIOException) {
            return new Loss(Failure.of(FailureKind.DEADLINE, "the server did not answer in time"), true, true);
        }
        return new Loss(
                Failure.of(FailureKind.CONNECTION_LOST, "the connection was lost before the answer was complete"),
                true,
                true);
    }

    private static boolean isConnectTimeout(IOException e) {
        String message = e.getMessage();
        return e instanceof SocketTimeoutException
                && message != null
                && (message.startsWith("Connect timed out") || message.startsWith("failed to connect"));
    }

    private static boolean isDistrust(IOException e) {
        if (e instanceof SSLPeerUnverifiedException) {
            return true;
        }
        if (!(e instanceof SSLHandshakeException)) {
            return false;
        }
        for (@Nullable Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof GeneralSecurityException && !(cause instanceof java.security.KeyException)) {
                return true;
            }
        }
        return false;
    }
}
