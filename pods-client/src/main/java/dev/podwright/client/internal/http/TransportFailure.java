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
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.HashSet;
import java.util.Set;
import javax.net.ssl.SSLException;
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
    /**
     * The failure that an exception means.
     *
     * @param address the address of the server
     */
    static TransportFailure of(IOException e, String address) {
        TransportFailure failure = classify(e, address);
        return new TransportFailure(failure.failure.withCause(e), failure.retryable, failure.sent);
    }

    private static TransportFailure classify(IOException e, String address) {
        if (e instanceof ClientFaultException) {
            return new TransportFailure(
                    Failure.of(FailureKind.CLIENT_ERROR, String.valueOf(e.getMessage())), false, true);
        }
        if (e instanceof ResponseTooLargeException large) {
            return new TransportFailure(
                    Failure.of(FailureKind.UNEXPECTED_RESPONSE, String.valueOf(e.getMessage()))
                            .withHttpStatus(large.httpStatus()),
                    false,
                    true);
        }
        if (e instanceof UnknownHostException) {
            return unsent(FailureKind.UNREACHABLE, "the host name of " + address + " cannot be resolved", true);
        }
        if (isProxy(e)) {
            return unsent(
                    FailureKind.UNREACHABLE,
                    "the proxy before " + address + " refuses the connection: " + message(e),
                    false);
        }
        if (e instanceof SSLException tls) {
            return tls(tls, address);
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException || isConnectTimeout(e)) {
            return unsent(FailureKind.UNREACHABLE, "the server does not accept connections at " + address, true);
        }
        if (e instanceof InterruptedIOException) {
            return sent(FailureKind.DEADLINE_EXCEEDED, "the server at " + address + " did not respond in time");
        }
        return sent(
                FailureKind.CONNECTION_LOST,
                "the connection to " + address + " was lost before the response was complete");
    }

    private static TransportFailure tls(SSLException e, String address) {
        if (message(e).contains("plaintext connection")
                || message(e).contains("Unsupported or unrecognized SSL message")) {
            return unsent(
                    FailureKind.UNEXPECTED_RESPONSE,
                    "the server at " + address + " does not speak TLS: check https in it",
                    false);
        }
        if (hasCause(e, CertificateExpiredException.class)) {
            return unsent(FailureKind.UNTRUSTED, "the certificate of the server at " + address + " has expired", false);
        }
        if (hasCause(e, CertificateNotYetValidException.class)) {
            return unsent(
                    FailureKind.UNTRUSTED,
                    "the certificate of the server at " + address + " is not valid yet: check the clock",
                    false);
        }
        if (e instanceof SSLPeerUnverifiedException) {
            return unsent(
                    FailureKind.UNTRUSTED,
                    "the certificate of the server at " + address + " is for another host",
                    false);
        }
        if (e instanceof SSLHandshakeException && isCertificateError(e)) {
            return unsent(
                    FailureKind.UNTRUSTED,
                    "the certificate of the server at " + address
                            + " is not trusted; check the certificate authority and the host name",
                    false);
        }
        return e instanceof SSLHandshakeException
                ? unsent(FailureKind.UNREACHABLE, "the server at " + address + " aborted the TLS handshake", true)
                : sent(
                        FailureKind.CONNECTION_LOST,
                        "the connection to " + address + " was lost before the response was complete");
    }

    private static TransportFailure unsent(FailureKind kind, String message, boolean retryable) {
        return new TransportFailure(Failure.of(kind, message).withRetriable(retryable), retryable, false);
    }

    private static TransportFailure sent(FailureKind kind, String message) {
        return new TransportFailure(Failure.of(kind, message), true, true);
    }

    private static String message(IOException e) {
        return e.getMessage() == null ? "" : e.getMessage();
    }

    /** The HTTP library gives these texts for a proxy that does not open a tunnel. */
    private static boolean isProxy(IOException e) {
        return message(e).startsWith("Failed to authenticate with proxy")
                || message(e).startsWith("Unexpected response code for CONNECT");
    }

    private static boolean isConnectTimeout(IOException e) {
        return e instanceof SocketTimeoutException
                && (message(e).startsWith("Connect timed out") || message(e).startsWith("failed to connect"));
    }

    private static boolean isCertificateError(IOException e) {
        for (Throwable cause : causes(e)) {
            if (cause instanceof GeneralSecurityException && !(cause instanceof KeyException)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCause(IOException e, Class<? extends Throwable> type) {
        return causes(e).stream().anyMatch(type::isInstance);
    }

    private static Set<Throwable> causes(IOException e) {
        Set<Throwable> out = new HashSet<>();
        for (@Nullable Throwable cause = e; cause != null && out.add(cause); cause = cause.getCause()) {
            // collected by the condition
        }
        return out;
    }
}
