package dev.podwright.dsl;

import dev.podwright.model.Pod;
import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.model.security.Sysctl;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a pod's processes may do, unless a container says otherwise. */
abstract class PodSecurityWords extends PodNetworkWords {
    PodSecurityWords(@Nullable Pod base, List<Part> parts, @Nullable Word<PodAssembly> last) {
        super(base, parts, last);
    }

    private PodDraft secure(String field, Consumer<PodSecurityContext.Builder> change) {
        return say((p, where) -> p.security.set(field, change, where));
    }

    /**
     * Fits the restricted Pod Security Standard: sets {@code runAsNonRoot: true} and the runtime's default seccomp
     * profile on the pod, and {@code allowPrivilegeEscalation: false} and the drop of all capabilities on each
     * container, wherever nothing else was said. What was said against it stays, and is found when it is checked.
     */
    public final PodDraft hardened() {
        return say((p, where) -> p.harden());
    }

    /** Runs as this user, by number. */
    public final PodDraft runAsUser(long user) {
        return secure("runAsUser", s -> s.runAsUser(user));
    }

    /** Runs with this primary group, by number. */
    public final PodDraft runAsGroup(long group) {
        return secure("runAsGroup", s -> s.runAsGroup(group));
    }

    /** No container of it starts as root. */
    public final PodDraft runAsNonRoot() {
        return secure("runAsNonRoot", s -> s.runAsNonRoot(true));
    }

    /** Its volumes belong to this group, in which its processes are. */
    public final PodDraft fsGroup(long group) {
        return secure("fsGroup", s -> s.fsGroup(group));
    }

    /** The group of a volume is changed only if that of its root is another; for large volumes. */
    public final PodDraft fsGroupChangedOnRootMismatch() {
        return secure("fsGroupChangePolicy", s -> s.fsGroupChangePolicy("OnRootMismatch"));
    }

    /** Its processes are in these groups as well, by number. */
    public final PodDraft supplementalGroups(long... groups) {
        long[] copy = groups.clone();
        return say((p, where) -> {
            for (long group : copy) {
                p.security.add("supplementalGroups", p.security.groups, group, where);
            }
        });
    }

    /** Its processes are in no group that only the image names. Since Kubernetes 1.31. */
    public final PodDraft supplementalGroupsStrict() {
        return secure("supplementalGroupsPolicy", s -> s.supplementalGroupsPolicy("Strict"));
    }

    /** Sets a kernel parameter of its own namespaces. */
    public final PodDraft sysctl(String name, String value) {
        Sysctl sysctl = Sysctl.builder().name(name).value(value).build();
        return say((p, where) -> p.security.add("sysctls", p.security.sysctls, sysctl, where));
    }

    /** May use the system calls that this profile permits. */
    public final PodDraft seccomp(SecurityProfile profile) {
        return secure("seccompProfile", s -> s.seccompProfile(profile.toSeccomp()));
    }

    /** May do what this AppArmor profile permits. Since Kubernetes 1.30. */
    public final PodDraft appArmor(SecurityProfile profile) {
        return secure("appArmorProfile", s -> s.appArmorProfile(profile.toAppArmor()));
    }

    /** The way down to the security context, for SELinux, Windows and whatever else it has. */
    public final PodDraft securityContext(Consumer<PodSecurityContext.Builder> change) {
        return say((p, where) -> p.security.change(change, where));
    }
}
