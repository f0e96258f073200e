package dev.podwright.validate.network;

import dev.podwright.validate.internal.check.Loopback;
import dev.podwright.validate.internal.check.Ports;
import org.jspecify.annotations.Nullable;

/**
 * An address with a port, as in {@code :8080}, {@code [::1]:80}, {@code http://user@localhost:8080/path} or
 * {@code name=localhost:80}.
 */
final class Address {
    static final String LOOPBACK = "127.0.0.1";

    /** Empty where there is none. */
    final String scheme;
    /** Without brackets; empty where there is none. */
    final String host;

    final int port;

    Address(String scheme, String host, int port) {
        this.scheme = scheme;
        this.host = host;
        this.port = port;
    }

    /** Whether a part of a text begins with a digit, or has one after a colon. */
    static boolean mayHavePort(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (digit && (i == 0 || text.charAt(i - 1) == ':')) {
                return true;
            }
        }
        return false;
    }

    /** The address that a text is, or null where it is none. */
    static @Nullable Address parse(String text) {
        int scheme = text.indexOf("://");
        int before = scheme < 0 ? text.lastIndexOf('=') : text.lastIndexOf('=', scheme);
        int start = scheme < 0 ? before + 1 : scheme + 3;
        int end = start;
        int at = -1;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            at = text.charAt(end) == '@' ? end : at;
            end++;
        }
        start = Math.max(start, at + 1);
        if (scheme < 0 && (text.startsWith("tcp:", start) || text.startsWith("udp:", start))) {
            start += text.indexOf(':', start + 4) < 0 ? 0 : 4;
        }
        int close = start < end && text.charAt(start) == '[' ? text.indexOf(']', start) : -1;
        int colon = text.indexOf(':', Math.max(start, close));
        if (colon < 0 || colon >= end || (close >= 0 && colon != close + 1)) {
            return null;
        }
        int port = Ports.number(text, colon + 1, end);
        if (port < 0) {
            return null;
        }
        String host = close < 0 ? text.substring(start, colon) : text.substring(start + 1, close);
        return new Address(scheme < 0 ? "" : text.substring(before + 1, scheme), host, port);
    }

    /** Whether it is a protocol with a port, as in {@code tcp:3306}, and names no host. */
    boolean isProtocol() {
        return host.equals("tcp") || host.equals("udp");
    }

    /** Whether it is how socat spells a port to listen on, as in {@code TCP-LISTEN:8080}. */
    boolean isSocatListener() {
        return switch (host) {
            case "TCP-LISTEN", "TCP4-LISTEN", "TCP6-LISTEN", "tcp-listen", "tcp4-listen", "tcp6-listen", "TCP-L" ->
                true;
            default -> false;
        };
    }

    static boolean isLoopback(String host) {
        return Loopback.is(host);
    }

    /** Whether it means all addresses of the pod. */
    static boolean isEverywhere(String host) {
        return switch (host) {
            case "", "0.0.0.0", "::", "[::]", "*", "+" -> true;
            default -> false;
        };
    }

    /** Whether it is a variable whose value is not known. */
    static boolean isVariable(String host) {
        return host.startsWith("$");
    }

    /** One spelling for one address. */
    static String canonical(String host) {
        if (host.equals("localhost")) {
            return LOOPBACK;
        }
        return host.equals("[::1]") ? "::1" : isEverywhere(host) ? "" : host;
    }
}
