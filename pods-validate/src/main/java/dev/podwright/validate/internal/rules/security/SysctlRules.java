package dev.podwright.validate.internal.rules.security;

import dev.podwright.model.internal.text.Ascii;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.security.Sysctl;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.ValidationOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sysctls.
 *
 * <p>Upstream: {@code validateSysctls} and {@code ValidateHostSysctl} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}, {@code GetNamespace} in
 * {@code k8s.io/component-helpers/node/util/sysctl}.
 */
public final class SysctlRules {
    private static final Set<String> IPC_NAMES = Set.of(
            "kernel.sem",
            "kernel.shmall",
            "kernel.shmmax",
            "kernel.shmmni",
            "kernel.shm_rmid_forced",
            "kernel.shm",
            "kernel.msgmax",
            "kernel.msgmnb",
            "kernel.msgmni",
            "kernel.msg");

    private SysctlRules() {}

    /** All of them; the path is that of the list. */
    static void check(ValidationContext scope, List<Sysctl> sysctls, FieldPath path) {
        Findings out = scope.out();
        boolean hostIpc = Checks.isTrue(scope.spec().hostIPC());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < sysctls.size(); i++) {
            String name = Checks.orEmpty(sysctls.get(i).name());
            if (name.isEmpty()) {
                out.required(path.index(i).child("name"), "a sysctl needs a name", "give name");
            } else if (!isName(name)) {
                out.invalid(
                        path.index(i).child("name"),
                        name,
                        Excerpt.quoted(name) + " is not a sysctl's name (segments of a-z, 0-9, '-' and '_', joined by"
                                + " '.' or '/', at most " + Names.SUBDOMAIN_LENGTH + " bytes)",
                        "write something like net.core.somaxconn");
            } else if (seen.contains(name)) {
                out.duplicate(
                        path.index(i).child("name"),
                        name,
                        "sysctl " + Excerpt.quoted(name) + " is set more than once",
                        "keep one of them");
            }
            if (!scope.options().has(ValidationOption.ALLOW_NAMESPACED_SYSCTLS_FOR_HOST_NET_AND_HOST_IPC)) {
                String sharing = hostNamespace(name, scope.hostNetwork(), hostIpc);
                if (!sharing.isEmpty()) {
                    out.invalid(
                            path.index(i).child("name"),
                            name,
                            "sysctl " + Excerpt.quoted(name) + " would change the node itself, as " + sharing
                                    + " is true",
                            "remove the sysctl, or remove " + sharing);
                }
            }
            seen.add(name);
        }
    }

    /** Whether one of them would change the node itself. */
    public static boolean changesHost(List<Sysctl> sysctls, boolean hostNetwork, boolean hostIpc) {
        for (Sysctl sysctl : sysctls) {
            if (!hostNamespace(Checks.orEmpty(sysctl.name()), hostNetwork, hostIpc)
                    .isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The field by which the pod shares the sysctl's namespace with its node, or empty. */
    private static String hostNamespace(String sysctl, boolean hostNetwork, boolean hostIpc) {
        if (!hostNetwork && !hostIpc) {
            return "";
        }
        String name = normal(sysctl);
        int star = name.indexOf('*');
        if (star >= 0) {
            name = name.substring(0, star);
        }
        if (hostNetwork && name.startsWith("net.")) {
            return "hostNetwork";
        }
        return hostIpc && (IPC_NAMES.contains(name) || name.startsWith("fs.mqueue.")) ? "hostIPC" : "";
    }

    /** A name whose first separator is a slash has dots and slashes in each other's place. */
    private static String normal(String name) {
        int dot = name.indexOf('.');
        int slash = name.indexOf('/');
        if (slash < 0 || (dot >= 0 && dot < slash)) {
            return name;
        }
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            out.append(c == '.' ? '/' : c == '/' ? '.' : c);
        }
        return out.toString();
    }

    private static boolean isName(String name) {
        if (Names.utf8Length(name) > Names.SUBDOMAIN_LENGTH) {
            return false;
        }
        boolean plain = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Ascii.isLower(c) || Ascii.isDigit(c)) {
                plain = true;
            } else if (c == '.' || c == '/') {
                if (!plain) {
                    return false;
                }
                plain = false;
            } else if (c == '-' || c == '_') {
                boolean first = i == 0 || name.charAt(i - 1) == '.' || name.charAt(i - 1) == '/';
                if (first) {
                    return false;
                }
                plain = false;
            } else {
                return false;
            }
        }
        return plain;
    }
}
