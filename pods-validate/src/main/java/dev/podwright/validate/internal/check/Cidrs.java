package dev.podwright.validate.internal.check;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.core.Findings;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of IP addresses such as 10.9.8.0/24, as the API server reads them. Since 1.36 it refuses leading zeros,
 * IPv4-mapped IPv6, and bits beyond the length of the prefix.
 *
 * <p>Upstream: {@code IsValidCIDRForLegacyField}, {@code parseCIDR} and {@code GetWarningsForCIDR} in
 * {@code k8s.io/apimachinery/pkg/util/validation}; strict under the feature gate StrictIPCIDRValidation.
 */
public final class Cidrs {
    private static final int IPV4_BITS = 32;
    private static final int IPV6_BITS = 128;
    private static final int GROUP_BITS = 16;

    /** A range as it is written. */
    private static final class Range {
        /** Those of the address. */
        private final int[] groups;

        private final boolean inIpv4;
        private final int length;
        /** Whether neither the address nor the length has a leading zero. */
        private final boolean plain;

        Range(int[] groups, boolean inIpv4, int length, boolean plain) {
            this.groups = groups;
            this.inIpv4 = inIpv4;
            this.length = length;
            this.plain = plain;
        }

        boolean isMapped() {
            return !inIpv4 && IpAddresses.isIpv4(groups);
        }

        boolean isStandard() {
            return plain && !isMapped();
        }

        int[] first() {
            int[] first = groups.clone();
            int kept = inIpv4 ? length + IPV6_BITS - IPV4_BITS : length;
            for (int i = 0; i < first.length; i++) {
                int bits = Math.max(0, Math.min(GROUP_BITS, kept - i * GROUP_BITS));
                first[i] &= 0xffff << (GROUP_BITS - bits) & 0xffff;
            }
            return first;
        }

        boolean isFirst() {
            return Arrays.equals(groups, first());
        }
    }

    private Cidrs() {}

    /** A range that is not valid: one INVALID. */
    public static void check(Findings out, FieldPath path, String value, boolean strict) {
        Range range = parse(value);
        if (range == null) {
            out.invalid(
                    path,
                    value,
                    Excerpt.quoted(value) + " is not a range of IP addresses",
                    "write a range such as 10.9.8.0/24 or 2001:db8::/64");
        } else if (strict && !(range.isStandard() && range.isFirst())) {
            out.invalid(
                    path,
                    value,
                    Excerpt.quoted(value) + " is not a range of IP addresses in its standard form (no leading zeros, no"
                            + " IPv4-mapped IPv6, no bits beyond the length of the prefix)",
                    "write " + canonical(range));
        }
    }

    /** Whether a valid range has an address inside the range where its first address is meant to be. */
    public static boolean isAmbiguous(String value) {
        Range range = parse(value);
        return range != null && !range.isFirst();
    }

    /** Whether a valid range has leading zeros or is IPv4-mapped IPv6. */
    public static boolean isNonStandard(String value) {
        Range range = parse(value);
        return range != null && !range.isStandard();
    }

    /** The canonical form of a valid range; null if the text is that already, and if it is not a range. */
    public static @Nullable String betterForm(String value) {
        Range range = parse(value);
        String canonical = range == null ? value : canonical(range);
        return canonical.equals(value) ? null : canonical;
    }

    private static String canonical(Range range) {
        return Ipv6.of(range.first()).canonical() + "/" + (range.isMapped() ? mappedLength(range) : range.length);
    }

    /** The length in IPv4 of a prefix in IPv4-mapped IPv6. */
    private static int mappedLength(Range range) {
        return Math.max(0, range.length - (IPV6_BITS - IPV4_BITS));
    }

    private static @Nullable Range parse(String value) {
        int slash = value.indexOf('/');
        if (slash < 0) {
            return null;
        }
        String address = value.substring(0, slash);
        int[] groups = IpAddresses.groups(address);
        boolean inIpv4 = address.indexOf(':') < 0;
        int length = length(value, slash + 1);
        if (groups == null || length < 0 || length > (inIpv4 ? IPV4_BITS : IPV6_BITS)) {
            return null;
        }
        boolean zero = slash + 2 < value.length() && value.charAt(slash + 1) == '0';
        boolean plain = !zero && (IpAddresses.isStrict(address) || (!inIpv4 && Ipv6.parse(address) != null));
        return new Range(groups, inIpv4, length, plain);
    }

    /** The number that the rest of a text is; -1 where it is not one, or a great one. */
    private static int length(String value, int start) {
        int number = start == value.length() ? -1 : 0;
        for (int i = start; i < value.length() && number >= 0; i++) {
            int digit = value.charAt(i) - '0';
            number = digit < 0 || digit > 9 ? -1 : number * 10 + digit;
            number = number > IPV6_BITS ? -1 : number;
        }
        return number;
    }
}
