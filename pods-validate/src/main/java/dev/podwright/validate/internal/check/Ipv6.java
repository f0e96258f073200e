package dev.podwright.validate.internal.check;

import org.jspecify.annotations.Nullable;

/**
 * An IPv6 address without a zone. The last four bytes may be written as an IPv4 address.
 *
 * <p>As Go's {@code net/netip} reads and writes it.
 */
final class Ipv6 {
    private static final int GROUPS = 8;

    private final int[] groups;

    private Ipv6(int[] groups) {
        this.groups = groups;
    }

    /** The address that a text is; null where it is none. */
    static @Nullable Ipv6 parse(String value) {
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
                return null;
            }
            int end = at;
            while (end < length && Character.digit(value.charAt(end), 16) >= 0 && value.charAt(end) < 0x80) {
                end++;
            }
            if (end < length && value.charAt(end) == '.') {
                if (count > GROUPS - 2 || !IpAddresses.isIpv4(value, at)) {
                    return null;
                }
                embed(value, at, groups, count);
                return spread(groups, count + 2, gap);
            }
            if (end == at || end - at > 4) {
                return null;
            }
            groups[count] = Integer.parseInt(value, at, end, 16);
            count++;
            at = end;
            if (at == length) {
                break;
            }
            if (value.charAt(at) != ':' || at + 1 == length) {
                return null;
            }
            at++;
            if (value.charAt(at) == ':') {
                if (gap >= 0) {
                    return null;
                }
                gap = count;
                at++;
            }
        }
        return spread(groups, count, gap);
    }

    /** Puts the numbers of an IPv4 address into two groups. */
    static void embed(String value, int start, int[] groups, int count) {
        int from = start;
        for (int octet = 0; octet < 4; octet++) {
            int dot = value.indexOf('.', from);
            int end = dot < 0 ? value.length() : dot;
            int number = Integer.parseInt(value, from, end, 10);
            int group = count + octet / 2;
            groups[group] = groups[group] << 8 | number;
            from = end + 1;
        }
    }

    /** Fills the gap with zeros; null where the groups are too few without a gap, or leave none for it. */
    private static @Nullable Ipv6 spread(int[] groups, int count, int gap) {
        if (count == GROUPS ? gap >= 0 : gap < 0) {
            return null;
        }
        if (gap >= 0) {
            int tail = count - gap;
            System.arraycopy(groups, gap, groups, GROUPS - tail, tail);
            for (int i = gap; i < GROUPS - tail; i++) {
                groups[i] = 0;
            }
        }
        return new Ipv6(groups);
    }

    /** An address of eight groups. */
    static Ipv6 of(int[] groups) {
        return new Ipv6(groups.clone());
    }

    /** Its eight groups. */
    int[] groups() {
        return groups.clone();
    }

    /** Whether it represents an IPv4 address: {@code ::ffff:10.9.8.7}. */
    boolean isMapped() {
        for (int i = 0; i < 5; i++) {
            if (groups[i] != 0) {
                return false;
            }
        }
        return groups[5] == 0xffff;
    }

    /**
     * As RFC 5952 writes it: in lower case, with the first of the longest runs of zeros cut out; where it represents an
     * IPv4 address, as that.
     */
    String canonical() {
        if (isMapped()) {
            return (groups[6] >> 8) + "." + (groups[6] & 0xff) + "." + (groups[7] >> 8) + "." + (groups[7] & 0xff);
        }
        int gap = -1;
        int gapLength = 1;
        for (int i = 0; i < GROUPS; i++) {
            int end = i;
            while (end < GROUPS && groups[end] == 0) {
                end++;
            }
            if (end - i > gapLength) {
                gap = i;
                gapLength = end - i;
            }
        }
        StringBuilder out = new StringBuilder(39);
        for (int i = 0; i < GROUPS; i++) {
            if (i == gap) {
                out.append("::");
                i += gapLength - 1;
                continue;
            }
            if (i > 0 && i != gap + gapLength) {
                out.append(':');
            }
            out.append(Integer.toHexString(groups[i]));
        }
        return out.toString();
    }
}
