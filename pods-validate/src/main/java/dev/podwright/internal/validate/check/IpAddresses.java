package dev.podwright.internal.validate.check;

import dev.podwright.internal.validate.Findings;
import dev.podwright.path.FieldPath;
import org.jspecify.annotations.Nullable;

/**
 * IP addresses as the API server reads them since 1.36, which refuses leading zeros and IPv4-mapped IPv6.
 *
 * <p>Upstream: {@code IsValidIPForLegacyField} in {@code k8s.io/apimachinery/pkg/util/validation} under the feature gate
 * StrictIPCIDRValidation.
 */
public final class IpAddresses {
    private IpAddresses() {}

    /** An address that must be sound: else one INVALID. */
    public static void check(Findings out, FieldPath path, String value) {
        if (!isStrict(value)) {
            out.invalid(
                    path,
                    Shown.text(value),
                    Shown.quoted(value)
                            + " is not an IP address (no leading zeros, no IPv4-mapped IPv6, no zone, no prefix length)",
                    "write an address such as 10.9.8.7 or 2001:db8::1");
        }
    }

    /** Whether a text is an IPv4 or IPv6 address without leading zeros, without a zone and not IPv4-mapped. */
    public static boolean isStrict(String value) {
        if (value.indexOf(':') >= 0) {
            Ipv6 address = Ipv6.parse(value);
            return address != null && !address.isMapped();
        }
        return isIpv4(value, 0);
    }

    /** The canonical form of a sound address (RFC 5952); null where the text is that already. */
    public static @Nullable String betterForm(String value) {
        Ipv6 address = value.indexOf(':') < 0 ? null : Ipv6.parse(value);
        String canonical = address == null ? value : address.canonical();
        return canonical.equals(value) ? null : canonical;
    }

    static boolean isIpv4(String value, int start) {
        int octets = 0;
        int from = start;
        while (true) {
            int dot = value.indexOf('.', from);
            int end = dot < 0 ? value.length() : dot;
            if (!isOctet(value, from, end)) {
                return false;
            }
            octets++;
            if (dot < 0) {
                return octets == 4;
            }
            from = dot + 1;
        }
    }

    private static boolean isOctet(String value, int start, int end) {
        int length = end - start;
        if (length < 1 || length > 3 || (length > 1 && value.charAt(start) == '0')) {
            return false;
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            number = number * 10 + c - '0';
        }
        return number <= 255;
    }
}
