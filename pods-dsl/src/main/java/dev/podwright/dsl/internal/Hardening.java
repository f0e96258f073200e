package dev.podwright.dsl.internal;

import dev.podwright.path.FieldPath;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets what the restricted Pod Security Standard asks for, where no word has written it, and records what it has set.
 *
 * @param windows whether the pod is for Windows, where the standard asks for {@code runAsNonRoot} alone and the server
 *     refuses the rest
 * @param fields the fields that it has set so far
 */
record Hardening(boolean windows, List<FieldPath> fields) {
    private static final String FIELD = "securityContext";
    /** With this the server refuses to forbid privilege escalation. */
    private static final String ALL_RIGHTS = "CAP_SYS_ADMIN";

    Hardening(boolean windows) {
        this(windows, new ArrayList<>());
    }

    void pod(ObjectCompiler spec) {
        ObjectCompiler context = spec.object(FIELD);
        setIfAbsent(context, "runAsNonRoot", true);
        if (!windows && context.get("seccompProfile") == null) {
            context.object("seccompProfile").set("type", "RuntimeDefault", null);
            record(context, "seccompProfile");
        }
    }

    void container(ObjectCompiler container) {
        if (windows) {
            return;
        }
        ObjectCompiler context = container.object(FIELD);
        boolean powerful = Boolean.TRUE.equals(context.get("privileged"))
                || (context.get("capabilities") != null
                        && context.object("capabilities").list("add").contains(ALL_RIGHTS));
        if (!powerful) {
            setIfAbsent(context, "allowPrivilegeEscalation", false);
        }
        List<Object> dropped = context.object("capabilities").list("drop");
        if (!dropped.contains("ALL")) {
            dropped.add("ALL");
            record(context, "capabilities");
        }
    }

    private void setIfAbsent(ObjectCompiler context, String field, Object value) {
        if (context.get(field) == null) {
            context.set(field, value, null);
            record(context, field);
        }
    }

    private void record(ObjectCompiler context, String field) {
        fields.add(context.lines().path().child(field));
    }
}
