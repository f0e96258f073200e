package dev.podwright.validate.internal.check;

import dev.podwright.model.internal.text.Ascii;

/** Hosts that are whoever asks. */
public final class Loopback {
    private Loopback() {}

    /** Whether a host is {@code localhost} or a loopback address. */
    public static boolean is(String host) {
        return host.equals("localhost") || host.equals("::1") || host.equals("[::1]") || isIpv4(host);
    }

    private static boolean isIpv4(String host) {
        if (!host.startsWith("127.")) {
            return false;
        }
        for (int i = 0; i < host.length(); i++) {
            if (host.charAt(i) != '.' && !Ascii.isDigit(host.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
