package dev.podwright.validate.internal.podsecurity;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.model.security.Sysctl;
import dev.podwright.validate.internal.check.Checks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A pod may set only sysctls that touch nobody but itself.
 *
 * <p>Upstream: {@code CheckSysctls} in {@code k8s.io/pod-security-admission/policy}.
 */
final class SysctlsCheck implements PodSecurityCheck {
    static final SysctlsCheck V1_0 = new SysctlsCheck(
            Set.of(),
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.tcp_syncookies",
            "net.ipv4.ping_group_range",
            "net.ipv4.ip_unprivileged_port_start");
    static final SysctlsCheck V1_27 = new SysctlsCheck(V1_0.safe, "net.ipv4.ip_local_reserved_ports");
    static final SysctlsCheck V1_29 = new SysctlsCheck(
            V1_27.safe,
            "net.ipv4.tcp_keepalive_time",
            "net.ipv4.tcp_fin_timeout",
            "net.ipv4.tcp_keepalive_intvl",
            "net.ipv4.tcp_keepalive_probes");
    static final SysctlsCheck V1_32 = new SysctlsCheck(V1_29.safe, "net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem");

    private final Set<String> safe;

    private SysctlsCheck(Set<String> before, String... more) {
        Set<String> all = new HashSet<>(before);
        all.addAll(List.of(more));
        safe = Set.copyOf(all);
    }

    @Override
    public void check(PodUnderCheck pod, Refusals out) {
        PodSecurityContext context = pod.context();
        List<Sysctl> sysctls = context == null ? List.of() : context.sysctls();
        for (int i = 0; i < sysctls.size(); i++) {
            String name = Checks.orEmpty(sysctls.get(i).name());
            if (!safe.contains(name)) {
                out.refuse(
                        pod.contextPath().child("sysctls").index(i).child("name"),
                        "the pod sets the sysctl " + Excerpt.quoted(name) + ", which is not known as safe",
                        "remove it, or have the node set it");
            }
        }
    }
}
