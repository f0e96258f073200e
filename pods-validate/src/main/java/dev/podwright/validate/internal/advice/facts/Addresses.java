package dev.podwright.validate.internal.advice.facts;

import dev.podwright.model.internal.text.Ascii;

/**
 * Addresses with a port in a text that has a name, such as {@code --bind-address} or {@code DATABASE_URL}: on localhost,
 * or on all of the pod's addresses.
 */
final class Addresses {
    private static final String[] LOOPBACK = {"localhost", "127.0.0.1", "[::1]"};
    private static final String[] EVERYWHERE = {"0.0.0.0", "[::]", "*", "+", ""};

    /** What a text seems to do with a port. */
    enum Use {
        LISTENS,
        MAY_LISTEN,
        DIALS
    }

    /** Takes an address that was found. */
    @FunctionalInterface
    interface Sink {
        void port(int port, Use use);
    }

    private Addresses() {}

    /** Whether a part of a text begins with a digit, or has one after a colon. */
    static boolean mayHavePort(String text, int start, int end) {
        if (start < end && Ascii.isDigit(text.charAt(start))) {
            return true;
        }
        for (int i = start; i < end - 1; i++) {
            if (text.charAt(i) == ':' && Ascii.isDigit(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads a part of a text.
     *
     * @param name what the text is called; empty where it has no name
     * @param client whether the text belongs to a program that only dials
     */
    static void read(String name, String text, int start, int end, boolean client, Sink out) {
        everywhere(name, text, start, end, out);
        Use byName = null;
        for (String host : LOOPBACK) {
            for (int at = find(text, host, start, end); at >= 0; at = find(text, host, at + 1, end)) {
                int port = portAfter(text, at + host.length(), end);
                if (port > 0 && startsHost(text, at, start)) {
                    byName = byName == null ? use(name) : byName;
                    boolean dials = byName == Use.DIALS && name.isEmpty() && !client && !isUrl(text, at, start);
                    out.port(port, dials ? Use.MAY_LISTEN : byName);
                }
            }
        }
    }

    /** Where a word begins that is within a part of a text, or -1. */
    private static int find(String text, String word, int start, int end) {
        for (int at = start; at + word.length() <= end; at++) {
            if (text.charAt(at) == word.charAt(0) && text.startsWith(word, at)) {
                return at;
            }
        }
        return -1;
    }

    /** What the name says; where there is none, that depends on the address. */
    private static Use use(String name) {
        if (PortWords.listens(name)) {
            return Use.LISTENS;
        }
        return PortWords.ambiguous(name) ? Use.MAY_LISTEN : Use.DIALS;
    }

    private static void everywhere(String name, String text, int start, int end, Sink out) {
        int scheme = find(text, "://", start, end);
        int from = scheme >= 0 ? scheme + 3 : start;
        for (String host : EVERYWHERE) {
            if (text.startsWith(host, from)) {
                int port = portAfter(text, from + host.length(), end);
                if (port > 0) {
                    boolean surely = PortWords.listens(name) || PortWords.addresses(name);
                    out.port(port, surely ? Use.LISTENS : Use.MAY_LISTEN);
                    return;
                }
            }
        }
    }

    /** The port in {@code :8080} at a place, or -1 where there is none or the number goes on as something else. */
    private static int portAfter(String text, int at, int end) {
        if (at >= end || text.charAt(at) != ':') {
            return -1;
        }
        int digits = Ports.digitsEnd(text, at + 1, end);
        boolean goesOn = digits < end && (isWord(text.charAt(digits)) || text.charAt(digits) == ':');
        return goesOn ? -1 : Ports.number(text, at + 1, digits);
    }

    /**
     * Whether a host begins here that is neither the tail of another word nor the far end of a tunnel such as
     * 80:localhost:80.
     */
    private static boolean startsHost(String text, int at, int start) {
        if (at == start) {
            return true;
        }
        char before = text.charAt(at - 1);
        boolean tunnel = before == ':' && at - 2 >= start && Ascii.isDigit(text.charAt(at - 2));
        return !isWord(before) && !tunnel;
    }

    private static boolean isUrl(String text, int at, int start) {
        return at - 1 >= start && (text.charAt(at - 1) == '/' || text.charAt(at - 1) == '@');
    }

    private static boolean isWord(char c) {
        return Ascii.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
    }
}
