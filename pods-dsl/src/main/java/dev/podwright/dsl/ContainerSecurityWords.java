package dev.podwright.dsl;

import dev.podwright.model.container.Container;
import dev.podwright.model.security.SELinuxOptions;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.model.security.WindowsSecurityContextOptions;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a container's processes may do. */
abstract class ContainerSecurityWords extends ContainerProbeWords {
    ContainerSecurityWords(String name, @Nullable Container base, @Nullable Word<ContainerAssembly> last) {
        super(name, base, last);
    }

    private ContainerDraft secure(String field, Consumer<SecurityContext.Builder> change) {
        return say((c, where) -> c.security.set(field, change, where));
    }

    /** Runs as this user, by number. */
    public final ContainerDraft runAsUser(long user) {
        return secure("runAsUser", s -> s.runAsUser(user));
    }

    /** Runs with this primary group, by number. */
    public final ContainerDraft runAsGroup(long group) {
        return secure("runAsGroup", s -> s.runAsGroup(group));
    }

    /** Does not start if it would run as root. */
    public final ContainerDraft runAsNonRoot() {
        return secure("runAsNonRoot", s -> s.runAsNonRoot(true));
    }

    /** May run as root even if the pod says otherwise. */
    public final ContainerDraft mayRunAsRoot() {
        return secure("runAsNonRoot", s -> s.runAsNonRoot(false));
    }

    /** Can write to its volumes only. */
    public final ContainerDraft readOnlyRootFilesystem() {
        return secure("readOnlyRootFilesystem", s -> s.readOnlyRootFilesystem(true));
    }

    /** Can write to its own root file system, as is the default; for a piece that said otherwise. */
    public final ContainerDraft writableRootFilesystem() {
        return secure("readOnlyRootFilesystem", s -> s.readOnlyRootFilesystem(false));
    }

    /** No process gets more rights than its parent has. */
    public final ContainerDraft noPrivilegeEscalation() {
        return secure("allowPrivilegeEscalation", s -> s.allowPrivilegeEscalation(false));
    }

    /** A process may get more rights than its parent has, as is the default. */
    public final ContainerDraft mayEscalatePrivileges() {
        return secure("allowPrivilegeEscalation", s -> s.allowPrivilegeEscalation(true));
    }

    /** Is as root on the node. */
    public final ContainerDraft privileged() {
        return secure("privileged", s -> s.privileged(true));
    }

    /** Loses all capabilities of the container runtime's default set. */
    public final ContainerDraft dropAllCapabilities() {
        return dropCapabilities("ALL");
    }

    /** Loses capabilities, such as {@code NET_RAW}. */
    public final ContainerDraft dropCapabilities(String... names) {
        List<String> copy = List.of(names);
        return say((c, where) -> copy.forEach(name -> c.security.dropCapability(name, where)));
    }

    /** Gets capabilities, such as {@code NET_BIND_SERVICE}. */
    public final ContainerDraft addCapabilities(String... names) {
        List<String> copy = List.of(names);
        return say((c, where) -> copy.forEach(name -> c.security.addCapability(name, where)));
    }

    /** May use the system calls that this profile permits. */
    public final ContainerDraft seccomp(SecurityProfile profile) {
        return secure("seccompProfile", s -> s.seccompProfile(profile.toSeccomp()));
    }

    /** May do what this AppArmor profile permits. Since Kubernetes 1.30. */
    public final ContainerDraft appArmor(SecurityProfile profile) {
        return secure("appArmorProfile", s -> s.appArmorProfile(profile.toAppArmor()));
    }

    /** Sees {@code /proc} as it is, without the runtime's masks. */
    public final ContainerDraft unmaskedProc() {
        return secure("procMount", s -> s.procMount("Unmasked"));
    }

    /** Runs with this SELinux label: {@code seLinux(s -> s.level("s0:c123,c456"))}. */
    public final ContainerDraft seLinux(UnaryOperator<SELinuxDraft> label) {
        SELinuxOptions options =
                label.apply(new SELinuxDraft(SELinuxOptions.builder().build())).toOptions();
        return secure("seLinuxOptions", s -> s.seLinuxOptions(options));
    }

    /** Runs like this on Windows: {@code windows(w -> w.runAsUserName("ContainerUser"))}. */
    public final ContainerDraft windows(UnaryOperator<WindowsDraft> settings) {
        WindowsSecurityContextOptions options = settings.apply(
                        new WindowsDraft(WindowsSecurityContextOptions.builder().build()))
                .toOptions();
        return secure("windowsOptions", s -> s.windowsOptions(options));
    }

    /** The way down to the security context's builder. */
    public final ContainerDraft securityContext(Consumer<SecurityContext.Builder> change) {
        return say((c, where) -> c.security.change(change, where));
    }
}
