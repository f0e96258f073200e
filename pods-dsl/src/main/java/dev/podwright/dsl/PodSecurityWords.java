package dev.podwright.dsl;

import dev.podwright.model.Pod;
import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.model.security.SELinuxOptions;
import dev.podwright.model.security.Sysctl;
import dev.podwright.model.security.WindowsSecurityContextOptions;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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
     * container (init containers, sidecars and ephemeral ones too), wherever nothing else was said. What was said
     * against it stays, and is found when it is checked. On Windows it sets {@code runAsNonRoot: true} alone: that is all
     * that the standard asks there, and the server refuses the rest. {@link PodDraft#hardenedFields} lists what it set.
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

    /** Runs with this SELinux label: {@code seLinux(s -> s.level("s0:c123,c456"))}. */
    public final PodDraft seLinux(UnaryOperator<SELinuxDraft> label) {
        SELinuxOptions options =
                label.apply(new SELinuxDraft(SELinuxOptions.builder().build())).toOptions();
        return secure("seLinuxOptions", s -> s.seLinuxOptions(options));
    }

    /** Volumes get the SELinux label by a mount option, all at once, as is the default where it is possible. */
    public final PodDraft seLinuxByMountOption() {
        return secure("seLinuxChangePolicy", s -> s.seLinuxChangePolicy("MountOption"));
    }

    /** Volumes get the SELinux label file by file, so that pods of different labels can share one on a node. */
    public final PodDraft seLinuxFileByFile() {
        return secure("seLinuxChangePolicy", s -> s.seLinuxChangePolicy("Recursive"));
    }

    /** Runs like this on Windows: {@code windows(w -> w.runAsUserName("ContainerUser"))}. */
    public final PodDraft windows(UnaryOperator<WindowsDraft> settings) {
        WindowsSecurityContextOptions options = settings.apply(
                        new WindowsDraft(WindowsSecurityContextOptions.builder().build()))
                .toOptions();
        return secure("windowsOptions", s -> s.windowsOptions(options));
    }

    /** The way down to the security context's builder. */
    public final PodDraft securityContext(Consumer<PodSecurityContext.Builder> change) {
        return say((p, where) -> p.security.change(change, where));
    }
}
