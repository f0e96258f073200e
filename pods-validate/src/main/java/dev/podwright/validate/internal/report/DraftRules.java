package dev.podwright.validate.internal.report;

import java.util.List;

/** The rules about how a pod is written in Java. The DSL finds what they report, because the object no longer shows it. */
public final class DraftRules {
    /** A mode whose decimal digits look like octal ones. */
    public static final String DECIMAL_MODE = "volume/decimal-mode";

    /** A sidecar whose draft asks for another restart policy. */
    public static final String SIDECAR_RESTART_POLICY = "sidecar/restart-policy";

    /** A Service that is written for pods which it cannot select; a rule of bundles, which find it by their objects. */
    public static final String SELECTS_NOTHING = "service/selects-nothing";

    /** A Service that is written for a port which its pods do not have; a rule of bundles, as the one before. */
    public static final String TARGET_PORT_UNKNOWN = "service/target-port-unknown";

    private DraftRules() {}

    /** The ids of the rules that drafts alone have. */
    public static List<String> ids() {
        return List.of(DECIMAL_MODE, SIDECAR_RESTART_POLICY);
    }
}
