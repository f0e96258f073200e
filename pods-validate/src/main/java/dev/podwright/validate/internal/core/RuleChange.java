package dev.podwright.validate.internal.core;

import dev.podwright.version.KubernetesVersion;

/**
 * The rules of the server that changed between two versions without a feature gate, each with the first version whose
 * server follows the rule that its comment describes. All that depends on the version, and on no gate and no field, is
 * here.
 */
public enum RuleChange {
    /** Errors of the same type, field and text are reported once; before, each time that the server finds them. */
    REPEATED_ERRORS_ONCE(37),

    /** Faults of an owner reference are reported at its index, and what is missing is Required; before, at the list. */
    OWNER_REFERENCES_BY_INDEX(37),

    /** {@code shareProcessNamespace} is reported at its own path; before, in {@code securityContext}. */
    SHARE_PROCESS_NAMESPACE_IN_SPEC(37),

    /** An image volume of a template must name an image, unless the stored one does not either. */
    IMAGE_REFERENCE_IN_TEMPLATES(37),

    /** An update tolerates CAP_SYS_ADMIN without privilege escalation where the stored object has it. */
    STORED_SYS_ADMIN_TOLERATED(37),

    /** A create computes the QoS class; before, it kept the one that the given status has. */
    QOS_CLASS_COMPUTED(37),

    /** A container with resource claims can be resized. */
    CLAIMS_KEPT_ON_RESIZE(37),

    /** A pod that holds claims of resources of its node can be resized. */
    NODE_CLAIMS_RESIZABLE(37);

    private final KubernetesVersion since;

    RuleChange(int minor) {
        this.since = KubernetesVersion.ofMinor(minor);
    }

    /** The first version whose server follows the rule. */
    public KubernetesVersion since() {
        return since;
    }

    /** Whether the server of a version follows the rule. */
    public boolean isIn(KubernetesVersion version) {
        return version.isAtLeast(since);
    }
}
