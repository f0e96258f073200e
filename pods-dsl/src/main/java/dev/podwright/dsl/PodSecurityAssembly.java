package dev.podwright.dsl;

import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.model.security.SeccompProfile;
import dev.podwright.model.security.Sysctl;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The security context of a pod while its draft is compiled. */
final class PodSecurityAssembly {
    private static final String FIELD = "securityContext";

    private final @Nullable PodSecurityContext base;
    private final Places places;
    private final List<Consumer<PodSecurityContext.Builder>> changes = new ArrayList<>();
    private final List<Consumer<PodSecurityContext.Builder>> waysDown = new ArrayList<>();
    final List<Long> groups = new ArrayList<>();
    final List<Sysctl> sysctls = new ArrayList<>();

    PodSecurityAssembly(@Nullable PodSecurityContext base, Places spec) {
        this.base = base;
        this.places = spec;
        if (base != null) {
            groups.addAll(Objects.requireNonNullElse(base.supplementalGroups(), List.of()));
            sysctls.addAll(base.sysctls());
        }
    }

    void set(String field, Consumer<PodSecurityContext.Builder> change, @Nullable StackFrame where) {
        changes.add(change);
        places.note(where, FIELD, field);
    }

    <T> void add(String field, List<T> list, T element, @Nullable StackFrame where) {
        changes.add(b -> {});
        if (where != null) {
            places.note(where, FIELD, field, list.size());
        }
        list.add(element);
    }

    void change(Consumer<PodSecurityContext.Builder> way, @Nullable StackFrame where) {
        waysDown.add(way);
        places.note(where, FIELD);
    }

    /** The whole, and in a hardened pod with what the restricted profile asks of a pod unless it was said. */
    @Nullable
    PodSecurityContext finish(@Nullable Hardening hardening) {
        if (hardening == null && changes.isEmpty() && waysDown.isEmpty()) {
            return base;
        }
        PodSecurityContext.Builder out = base == null ? PodSecurityContext.builder() : base.toBuilder();
        changes.forEach(change -> change.accept(out));
        if (!groups.isEmpty()) {
            out.supplementalGroups(groups);
        }
        out.sysctls(sysctls);
        if (hardening != null) {
            harden(out, hardening);
        }
        waysDown.forEach(way -> way.accept(out));
        return out.build();
    }

    private static void harden(PodSecurityContext.Builder out, Hardening hardening) {
        PodSecurityContext said = out.build();
        if (said.runAsNonRoot() == null) {
            out.runAsNonRoot(true);
            hardening.sets(PodAssembly.SPEC, "runAsNonRoot");
        }
        if (said.seccompProfile() == null && !hardening.windows()) {
            out.seccompProfile(SeccompProfile.builder().type("RuntimeDefault").build());
            hardening.sets(PodAssembly.SPEC, "seccompProfile");
        }
    }
}
