package dev.podwright.validate.internal.report;

import java.util.List;

/** The rules about how a pod is written in Java. The DSL finds what they report, because the object no longer shows it. */
public final class DraftRules {
    /** A mode whose decimal digits look like octal ones. */
    public static final String DECIMAL_MODE = "volume/decimal-mode";

    /** A sidecar whose draft asks for another restart policy. */
    public static final String SIDECAR_RESTART_POLICY = "sidecar/restart-policy";

    private DraftRules() {}

    /** The ids of the rules. */
    public static List<String> ids() {
        return List.of(DECIMAL_MODE, SIDECAR_RESTART_POLICY);
    }
}
