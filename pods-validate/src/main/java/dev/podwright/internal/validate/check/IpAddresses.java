package dev.podwright.internal.validate.check;

import dev.podwright.internal.validate.Findings;
import dev.podwright.path.FieldPath;

/**
 * IP addresses as the API server reads them since 1.36, which refuses leading zeros and IPv4-mapped IPv6.
 *
 * <p>Upstream: {@code IsValidIPForLegacyField} in {@code k8s.io/apimachinery/pkg/util/validation} under the feature gate
 * StrictIPCIDRValidation.
 */
public final class IpAddresses {
    private static final int GROUPS = 8;

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
            return isIpv6(value);
        }
        return isIpv4(value, 0);
    }

    private static boolean isIpv4(String value, int start) {
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

    private static boolean isIpv6(String value) {
        int[] groups = new int[GROUPS];
        int count = 0;
        int gap = -1;
        int at = 0;
        int length = value.length();
        if (value.startsWith("::")) {
            gap = 0;
            at = 2;
        }
        while (at < length) {
            if (count == GROUPS) {
                return false;
            }
            int end = at;
            while (end < length && Character.digit(value.charAt(end), 16) >= 0 && value.charAt(end) < 0x80) {
                end++;
            }
            if (end < length && value.charAt(end) == '.') {
                return isEmbedded(value, at, groups, count, gap);
            }
            if (end == at || end - at > 4) {
                return false;
            }
            groups[count] = Integer.parseInt(value, at, end, 16);
            count++;
            at = end;
            if (at == length) {
                break;
            }
            if (value.charAt(at) != ':' || at + 1 == length) {
                return false;
            }
            at++;
            if (value.charAt(at) == ':') {
                if (gap >= 0) {
                    return false;
                }
                gap = count;
                at++;
            }
        }
        if (count == GROUPS ? gap >= 0 : gap < 0) {
            return false;
        }
        return !isMapped(groups, count, gap);
    }

    /** The last two groups, written as an IPv4 address. */
    private static boolean isEmbedded(String value, int start, int[] groups, int count, int gap) {
        if (count > GROUPS - 2 || !isIpv4(value, start)) {
            return false;
        }
        if (count == GROUPS - 2 ? gap >= 0 : gap < 0) {
            return false;
        }
        int[] all = groups.clone();
        all[count] = 1;
        all[count + 1] = 1;
        return !isMapped(all, count + 2, gap);
    }

    private static boolean isMapped(int[] groups, int count, int gap) {
        int tail = gap < 0 ? 0 : count - gap;
        for (int i = 0; i < 6; i++) {
            int group;
            if (gap < 0 || i < gap) {
                group = groups[i];
            } else {
                int fromEnd = GROUPS - i;
                group = fromEnd > tail ? 0 : groups[count - fromEnd];
            }
            if (group != (i == 5 ? 0xffff : 0)) {
                return false;
            }
        }
        return true;
    }
}
