package dev.podwright.validate.internal.prepare;

import dev.podwright.model.service.ServiceSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.rules.service.ServiceValues;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Service as validation sees it: with the addresses and the ports of nodes that it gets. The cluster is one with both
 * families of addresses, all of which are free.
 *
 * <p>Upstream: {@code beginCreate}, {@code normalizeClusterIPs}, {@code allocateCreate}, {@code allocClusterIPs},
 * {@code allocIPs}, {@code beginUpdate}, {@code defaultOnReadService} and {@code updateClusterIPs} in
 * {@code k8s.io/kubernetes/pkg/registry/core/service/storage}.
 */
public final class PrepareService {
    /** The placeholder of an IPv4 address that the server draws, of a range that is not in use anywhere. */
    private static final String DRAWN_IPV4 = "240.0.0.1";

    /** The placeholder of an IPv6 address that the server draws, of a range whose packets are dropped. */
    private static final String DRAWN_IPV6 = "100::1";

    private PrepareService() {}

    /**
     * The spec of a new Service; null where the server refuses what is given, of which the findings have the reasons. The
     * path is that of the spec.
     *
     * @param strict whether addresses must be in their standard form
     */
    public static @Nullable ServiceSpec onCreate(
            ServiceSpec given, Features features, boolean strict, FieldPath path, Findings out) {
        ServiceSpec spec = DisabledFields.drop(GatedFields.OF_SERVICES, given, null, features, path, out);
        if (!Checks.isEmpty(spec.clusterIP()) && spec.clusterIPs().isEmpty()) {
            spec = spec.toBuilder()
                    .addClusterIPs(Checks.orEmpty(spec.clusterIP()))
                    .build();
        }
        ServiceSpec assigned = ServiceFamilies.assigned(spec, null, strict, path, out);
        return assigned == null ? null : ServiceNodePorts.onCreate(withAddresses(assigned), path, out);
    }

    /**
     * The stored spec with what older servers did not store; a spec that has it is returned as it is.
     */
    public static ServiceSpec stored(ServiceSpec given) {
        ServiceSpec spec = given;
        if (!Checks.isEmpty(spec.clusterIP()) && spec.clusterIPs().isEmpty()) {
            spec = spec.toBuilder()
                    .addClusterIPs(Checks.orEmpty(spec.clusterIP()))
                    .build();
        }
        return ServiceFamilies.stored(spec);
    }

    /**
     * The updated spec; null where the server refuses what is given, of which the findings have the reasons. The path is
     * that of the spec.
     *
     * @param old the spec that is {@linkplain #stored stored}
     * @param strict whether addresses must be in their standard form
     */
    public static @Nullable ServiceSpec onUpdate(
            ServiceSpec given, ServiceSpec old, boolean strict, FieldPath path, Findings out) {
        ServiceSpec spec = ServiceTakeOver.addresses(ServiceTakeOver.allotted(given, old), old);
        ServiceSpec assigned = ServiceFamilies.assigned(spec, old, strict, path, out);
        if (assigned == null) {
            return null;
        }
        ServiceSpec addressed = updatedAddresses(assigned, old);
        ServiceSpec ported = ServiceNodePorts.onUpdate(addressed, old, path, out);
        return ported == null ? null : ServiceTakeOver.withoutFormer(ported, old);
    }

    private static ServiceSpec updatedAddresses(ServiceSpec spec, ServiceSpec old) {
        if (ServiceFamilies.isSamePreference(spec, old)) {
            return spec;
        }
        if (ServiceValues.isExternalName(old)) {
            return withAddresses(spec);
        }
        boolean none = !old.clusterIPs().isEmpty() && old.clusterIPs().get(0).equals(ServiceValues.NONE);
        boolean second = old.ipFamilies().size() == 1 && spec.ipFamilies().size() == 2;
        if (none
                || ServiceValues.isExternalName(spec)
                || !second
                || spec.clusterIPs().size() > 1) {
            return spec;
        }
        String drawn = spec.ipFamilies().get(1).equals(ServiceValues.IPV6) ? DRAWN_IPV6 : DRAWN_IPV4;
        return spec.toBuilder().addClusterIPs(drawn).build();
    }

    /** A spec with an address of each of its families, unless it has none. */
    static ServiceSpec withAddresses(ServiceSpec spec) {
        List<String> given = spec.clusterIPs();
        List<String> families = spec.ipFamilies();
        boolean none = !given.isEmpty() && given.get(0).equals(ServiceValues.NONE);
        if (none || ServiceValues.isExternalName(spec) || given.size() >= families.size()) {
            return spec;
        }
        List<String> all = new ArrayList<>(given);
        for (int i = given.size(); i < families.size(); i++) {
            all.add(families.get(i).equals(ServiceValues.IPV6) ? DRAWN_IPV6 : DRAWN_IPV4);
        }
        return spec.toBuilder().clusterIPs(all).clusterIP(all.get(0)).build();
    }
}
