package dev.podwright.validate.internal.advice.facts;

import dev.podwright.validate.internal.check.IpAddresses;
import dev.podwright.validate.network.Listener;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who holds one port of the node, by address. A holder of {@code 0.0.0.0} has it on every IPv4 address, one of
 * {@code ::} on every IPv6 address, one without an address on all of them.
 */
public final class HostBinds {
    private static final String ALL = "";
    private static final String ALL_V4 = "0.0.0.0";
    private static final String ALL_V6 = "::";

    /** The first holders by address; {@code any} ones by family hold every address. */
    private final Map<String, Holders> byAddress = new HashMap<>();

    private final Holders anyV4 = new Holders();
    private final Holders anyV6 = new Holders();

    /** The first two holders that are not one: with two, any third differs from one of them. */
    private static final class Holders {
        private @Nullable Listener first;
        private @Nullable Listener second;

        void add(Listener listener) {
            if (first == null) {
                first = listener;
            } else if (second == null && !isOne(first, listener)) {
                second = listener;
            }
        }

        @Nullable
        Listener otherThan(Listener listener) {
            if (first != null && !isOne(first, listener)) {
                return first;
            }
            return second != null && !isOne(second, listener) ? second : null;
        }
    }

    /** One port of a container may be on several addresses of the node. */
    private static boolean isOne(Listener a, Listener b) {
        return a.port() == b.port() && a.container().is(b.container());
    }

    public void take(Listener listener) {
        String address = canonical(listener.hostIp());
        byAddress.computeIfAbsent(address, key -> new Holders()).add(listener);
        if (!isV6(address)) {
            anyV4.add(listener);
        }
        if (address.isEmpty() || isV6(address)) {
            anyV6.add(listener);
        }
    }

    /** Who holds the port on an address that the listener wants, or null. */
    @Nullable
    public Listener holder(Listener wanted) {
        String address = canonical(wanted.hostIp());
        Listener found = holder(ALL, wanted);
        if (found == null && (address.isEmpty() || address.equals(ALL_V4))) {
            found = anyV4.otherThan(wanted);
        }
        if (found == null && (address.isEmpty() || address.equals(ALL_V6))) {
            found = anyV6.otherThan(wanted);
        }
        if (found == null) {
            found = holder(isV6(address) ? ALL_V6 : ALL_V4, wanted);
        }
        return found == null ? holder(address, wanted) : found;
    }

    /** Who holds the port in the other family, where one of the two wants all of IPv6; or null. */
    @Nullable
    public Listener acrossFamilies(Listener wanted) {
        String address = canonical(wanted.hostIp());
        if (address.equals(ALL_V6)) {
            return anyV4.otherThan(wanted);
        }
        return isV6(address) ? null : holder(ALL_V6, wanted);
    }

    private @Nullable Listener holder(String address, Listener wanted) {
        Holders holders = byAddress.get(address);
        return holders == null ? null : holders.otherThan(wanted);
    }

    private static boolean isV6(String address) {
        return address.indexOf(':') >= 0;
    }

    /** One spelling of each address; what is not an address stays as it is. */
    private static String canonical(String address) {
        if (!isV6(address) || address.equals(ALL_V6) || !IpAddresses.isStrict(address)) {
            return address;
        }
        try {
            String spelled = InetAddress.getByName(address).getHostAddress();
            return spelled.equals("0:0:0:0:0:0:0:0") ? ALL_V6 : spelled;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
