package dev.podwright.dsl;

import dev.podwright.model.security.Capabilities;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.path.FieldPath;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The security context of one container while its draft is compiled. */
final class SecurityAssembly {
    private static final String FIELD = "securityContext";
    /** With this the server refuses to forbid privilege escalation. */
    private static final String ALL_RIGHTS = "CAP_SYS_ADMIN";

    private final @Nullable SecurityContext base;
    private final Places places;
    private final List<Consumer<SecurityContext.Builder>> changes = new ArrayList<>();
    private final List<Consumer<SecurityContext.Builder>> waysDown = new ArrayList<>();
    private final Set<String> added = new LinkedHashSet<>();
    private final Set<String> dropped = new LinkedHashSet<>();

    SecurityAssembly(@Nullable SecurityContext base, Places places) {
        this.base = base;
        this.places = places;
        if (base != null && base.capabilities() != null) {
            added.addAll(base.capabilities().add());
            dropped.addAll(base.capabilities().drop());
        }
    }

    void set(String field, Consumer<SecurityContext.Builder> change, @Nullable StackFrame where) {
        changes.add(change);
        places.note(where, FIELD, field);
    }

    void change(Consumer<SecurityContext.Builder> way, @Nullable StackFrame where) {
        waysDown.add(way);
        places.note(where, FIELD);
    }

    void addCapability(String name, @Nullable StackFrame where) {
        dropped.remove(name);
        added.add(name);
        places.note(where, FIELD, "capabilities");
    }

    void dropCapability(String name, @Nullable StackFrame where) {
        added.remove(name);
        dropped.add(name);
        places.note(where, FIELD, "capabilities");
    }

    /** The whole, and in a hardened pod with what the restricted profile asks of a container unless it was said. */
    @Nullable
    SecurityContext finish(@Nullable Hardening hardening, FieldPath container) {
        Hardening own = hardening == null || hardening.windows() ? null : hardening;
        boolean capable = !added.isEmpty() || !dropped.isEmpty();
        if (own == null && !capable && changes.isEmpty() && waysDown.isEmpty()) {
            return base;
        }
        SecurityContext.Builder out = base == null ? SecurityContext.builder() : base.toBuilder();
        changes.forEach(change -> change.accept(out));
        if (own != null) {
            harden(out, own, container);
        }
        if (!added.isEmpty() || !dropped.isEmpty()) {
            out.capabilities(Capabilities.builder().add(added).drop(dropped).build());
        }
        waysDown.forEach(way -> way.accept(out));
        return out.build();
    }

    private void harden(SecurityContext.Builder out, Hardening hardening, FieldPath container) {
        SecurityContext said = out.build();
        boolean powerful = Boolean.TRUE.equals(said.privileged()) || added.contains(ALL_RIGHTS);
        if (said.allowPrivilegeEscalation() == null && !powerful) {
            out.allowPrivilegeEscalation(false);
            hardening.sets(container, "allowPrivilegeEscalation");
        }
        if (dropped.add("ALL")) {
            hardening.sets(container, "capabilities");
        }
    }
}
