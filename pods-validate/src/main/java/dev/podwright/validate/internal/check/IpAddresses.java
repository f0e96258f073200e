package dev.podwright.validate.internal.check;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.core.Findings;
import org.jspecify.annotations.Nullable;

/**
 * IP addresses as the API server reads them. Since 1.36 it refuses leading zeros and IPv4-mapped IPv6.
 *
 * <p>Upstream: {@code IsValidIPForLegacyField} and {@code parseIP} in
 * {@code k8s.io/apimachinery/pkg/util/validation}; strict under the feature gate StrictIPCIDRValidation.
 */
public final class IpAddresses {
    private static final int MAPPED = 0xffff;

    private IpAddresses() {}

    /** Reports a text that is not a valid address: one INVALID. */
    public static void report(Findings out, FieldPath path, String value, boolean strict) {
        out.invalid(
                path,
                value,
                Excerpt.quoted(value) + " is not an IP address "
                        + (strict
                                ? "(no leading zeros, no IPv4-mapped IPv6, no zone, no prefix length)"
                                : "(no zone, no prefix length)"),
                "write an address such as 10.9.8.7 or 2001:db8::1");
    }

    /** Whether a text is an address: strictly, or with leading zeros and IPv4-mapped IPv6 allowed. */
    public static boolean isSound(String value, boolean strict) {
        if (isStrict(value)) {
            return true;
        }
        if (strict) {
            return false;
        }
        String bare = withoutLeadingZeros(value);
        return bare.indexOf(':') >= 0 ? Ipv6.parse(bare) != null : isIpv4(bare, 0);
    }

    /** Whether a text is an IPv4 or IPv6 address without leading zeros, without a zone and not IPv4-mapped. */
    public static boolean isStrict(String value) {
        if (value.indexOf(':') >= 0) {
            Ipv6 address = Ipv6.parse(value);
            return address != null && !address.isMapped();
        }
        return isIpv4(value, 0);
    }

    /** The canonical form of a valid address (RFC 5952); null if the text is that already. */
    public static @Nullable String betterForm(String value) {
        String bare = withoutLeadingZeros(value);
        Ipv6 address = bare.indexOf(':') < 0 ? null : Ipv6.parse(bare);
        String canonical = address == null ? bare : address.canonical();
        return canonical.equals(value) ? null : canonical;
    }

    /**
     * The eight groups of a valid address, of IPv4 those of the IPv6 address to which it is mapped; null where the text is
     * not an address.
     */
    public static int @Nullable [] groups(String value) {
        String bare = withoutLeadingZeros(value);
        if (bare.indexOf(':') >= 0) {
            Ipv6 address = Ipv6.parse(bare);
            return address == null ? null : address.groups();
        }
        if (!isIpv4(bare, 0)) {
            return null;
        }
        int[] groups = new int[8];
        groups[5] = MAPPED;
        Ipv6.embed(bare, 0, groups, 6);
        return groups;
    }

    /** Whether groups are those of an IPv4 address. */
    public static boolean isIpv4(int[] groups) {
        for (int i = 0; i < 5; i++) {
            if (groups[i] != 0) {
                return false;
            }
        }
        return groups[5] == MAPPED;
    }

    /** Whether a text is an IPv6 address, and not one to which an IPv4 address is mapped. */
    public static boolean isIpv6(String value) {
        int[] groups = value.indexOf(':') < 0 ? null : groups(value);
        return groups != null && !isIpv4(groups);
    }

    /** The same text where no number in it begins with a zero that it could do without. */
    private static String withoutLeadingZeros(String value) {
        StringBuilder out = null;
        boolean first = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean isLeading = first && c == '0' && i + 1 < value.length() && isHexDigit(value.charAt(i + 1));
            if (isLeading && out == null) {
                out = new StringBuilder(value.length()).append(value, 0, i);
            } else if (!isLeading && out != null) {
                out.append(c);
            }
            first = isLeading || c == '.' || c == ':';
        }
        return out == null ? value : out.toString();
    }

    private static boolean isHexDigit(char c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
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
