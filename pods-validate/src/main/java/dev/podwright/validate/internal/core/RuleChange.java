package dev.podwright.validate.internal.core;

import dev.podwright.version.KubernetesVersion;

/**
 * The rules of the server that changed between two versions without a feature gate, each with the first version whose
 * server follows the rule that its comment describes. All that depends on the version, and on no gate and no field, is
 * here.
 */
public enum RuleChange {
    /** A pod with its own user namespace must not have volume devices. */
    USER_NAMESPACES_WITHOUT_DEVICES(34),

    /** AppArmor fields stay fields; before, a create also writes the annotations with their meaning. */
    APP_ARMOR_FIELDS_ALONE(34),

    /** A projection without items has no paths that overlap; before, those of the projection before it count again. */
    PROJECTIONS_WITHOUT_ITEMS_APART(34),

    /** A resize can lower the memory limit of a container that it does not restart, and add one. */
    MEMORY_LIMIT_RESIZABLE(34),

    /** A Windows pod must not have resources as a whole. */
    POD_RESOURCES_OF_WINDOWS_REFUSED(34),

    /** A pod's own requests cover those of its containers where they are given; before, none counts as zero. */
    POD_REQUESTS_COVER_WHERE_GIVEN(34),

    /** A pod's own limits of huge pages cover those of its containers. */
    POD_HUGE_PAGES_LIMITS_COVER(34),

    /** A pod's own request of huge pages without a limit stays so; before, the limit came from the containers. */
    POD_HUGE_PAGES_REQUESTED_ALONE(34),

    /** The spec of a StatefulSet's template and its claim templates are judged; before, of the template only its metadata. */
    STATEFUL_SET_TEMPLATE_JUDGED(34),

    /** A condition in the failure policy of a CronJob's jobs has the status True by default; before, it must have one. */
    CRON_JOB_CONDITION_STATUS_DEFAULTED(34),

    /** An AppArmor annotation of a template is warned of unless the pod's own profile is the same; before, any profile silences it. */
    APP_ARMOR_ANNOTATION_BESIDE_OTHER_PROFILE(34),

    /** An update of a Service does not judge its name again. */
    SERVICE_NAME_JUDGED_ONCE(34),

    /** What a Service without an address has no use for is warned of. */
    HEADLESS_FIELDS_WARNED_OF(34),

    /** The trafficDistribution PreferClose of a Service is deprecated. */
    PREFER_CLOSE_DEPRECATED(35),

    /** An update of a ReplicaSet or a DaemonSet is judged once; before, a second time as a create is. */
    SETS_UPDATED_ONCE(34),

    /** A CSI volume that names no driver is reported once; before, the empty name is also invalid. */
    CSI_DRIVER_REPORTED_ONCE(35),

    /** An init container with restart rules must have a restart policy. */
    RESTART_RULES_NEED_POLICY(35),

    /** A resize of a pod with resources as a whole is judged further; before, it is refused for that alone. */
    POD_RESOURCES_RESIZE_JUDGED(35),

    /** A resize compares amounts with none at all; before, all is allowed to a container that had none. */
    RESIZE_COMPARED_WITH_NONE(35),

    /** Too many restart rules and exit codes are TooMany; before, TooLong. */
    RESTART_RULES_TOO_MANY(36),

    /** The externalIPs of a Service are deprecated. */
    EXTERNAL_IPS_DEPRECATED(36),

    /** An init container that runs once must not be restarted by a resize. */
    PLAIN_INIT_NOT_RESTARTED_BY_RESIZE(36),

    /** What a resize changes of an init container is reported at the container; before, at the spec. */
    INIT_CONTAINER_RESIZE_AT_CONTAINER(36),

    /** A pod that holds claims of resources of its node cannot be resized. */
    NODE_CLAIMS_NOT_RESIZABLE(36, 37),

    /** The template of a suspended Job can change before it is started; before, once it is seen to be suspended. */
    JOB_MUTABLE_BEFORE_START(36),

    /** An update of a Job is judged once; before, a second time as a create is. */
    JOBS_UPDATED_ONCE(37),

    /** What an update of a StatefulSet must not change is reported at its field; before, at the spec. */
    STATEFUL_SET_FIELDS_REPORTED(37),

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

    /**
     * The QoS class follows from the request and the limit of each resource in each container; before, from the sums of
     * what is greater than zero.
     */
    QOS_CLASS_BY_CONTAINER(37),

    /** A create computes the QoS class; before, it kept the one that the given status has. */
    QOS_CLASS_COMPUTED(37),

    /** A stored template keeps annotations that a new one loses; so an update without them changes it. */
    INIT_CONTAINER_ANNOTATIONS_STORED(37),

    /** A container with resource claims can be resized. */
    CLAIMS_KEPT_ON_RESIZE(37);

    private static final int NEVER = Integer.MAX_VALUE;

    private final int since;
    private final int until;

    RuleChange(int since) {
        this(since, NEVER);
    }

    /**
     * @param until the first version whose server no longer follows the rule
     */
    RuleChange(int since, int until) {
        this.since = since;
        this.until = until;
    }

    /** The first version whose server follows the rule. */
    public KubernetesVersion since() {
        return KubernetesVersion.ofMinor(since);
    }

    /** Whether the server of a version follows the rule. */
    public boolean isIn(KubernetesVersion version) {
        return version.minor() >= since && version.minor() < until;
    }
}
