package dev.podwright.validate.internal.core;

/** The kinds of warnings that the API server sends with a pod or a template that it accepts, each with its rule's id. */
public enum Warning {
    /** A port equal to a host port except for an address that one of the two lacks. */
    AMBIGUOUS_PORT("ambiguous-port"),
    /** An annotation that meant an AppArmor profile. */
    APPARMOR_ANNOTATION("apparmor-annotation"),
    /** An annotation that is deprecated. */
    DEPRECATED_ANNOTATION("deprecated-annotation"),
    /** A node label that Kubernetes has replaced. */
    DEPRECATED_NODE_LABEL("deprecated-node-label"),
    /** A volume whose driver is deprecated or gone. */
    DEPRECATED_VOLUME("deprecated-volume"),
    /** An address for which the pod has host names twice. */
    DUPLICATE_HOST_ALIAS("duplicate-host-alias"),
    /** An owner that is named twice. */
    DUPLICATE_OWNER("duplicate-owner"),
    /** A port that is another's twin. */
    DUPLICATE_PORT("duplicate-port"),
    /** A port's name that a port of another container has. */
    DUPLICATE_PORT_NAME("duplicate-port-name"),
    /** A pull secret that is named twice. */
    DUPLICATE_PULL_SECRET("duplicate-pull-secret"),
    /** An entry of a projected volume that projects nothing. */
    EMPTY_PROJECTION("empty-projection"),
    /** Addresses outside of the cluster, which Services have no longer everywhere. */
    EXTERNAL_IPS("external-ips"),
    /** An amount of bytes that is not a whole number. */
    FRACTIONAL_BYTES("fractional-bytes"),
    /** An environment variable that hides an earlier one of its name. */
    HIDDEN_ENV("hidden-env"),
    /** A host address without a host port. */
    HOST_IP_WITHOUT_PORT("host-ip-without-port"),
    /** A field that has no meaning in a Service of its kind. */
    IGNORED_SERVICE_FIELD("ignored-service-field"),
    /** A value in preferred node affinity that no label can have. */
    INVALID_LABEL_VALUE("invalid-label-value"),
    /** More indexes than can be recorded when they fail. */
    MANY_INDEXES("many-indexes"),
    /** A pod's name that is not a good host name. */
    NAME_NOT_LABEL("name-not-label"),
    /** A grace period below zero. */
    NEGATIVE_GRACE_PERIOD("negative-grace-period"),
    /** A limit of earlier revisions below zero. */
    NEGATIVE_HISTORY_LIMIT("negative-history-limit"),
    /** An IP address, or a range of them, that is not in its canonical form. */
    NON_CANONICAL_IP("non-canonical-ip"),
    /** An annotation that has no effect any more. */
    OBSOLETE_ANNOTATION("obsolete-annotation"),
    /** Two files of one volume of which one takes the other's place. */
    OVERLAPPING_PATHS("overlapping-paths"),
    /** A port equal to another except for a host port that one of the two lacks. */
    OVERLAPPING_PORT("overlapping-port"),
    /** A seccomp annotation without the field that it meant. */
    SECCOMP_ANNOTATION("seccomp-annotation"),
    /** A selector that is absent and so selects nothing. */
    SELECTOR_MISSING("selector-missing"),
    /** A time zone in the schedule of a CronJob. */
    TIME_ZONE_IN_SCHEDULE("time-zone-in-schedule"),
    /** A value of a Service's trafficDistribution that another has replaced. */
    TRAFFIC_DISTRIBUTION("traffic-distribution"),
    /** A pull secret without a name. */
    UNNAMED_PULL_SECRET("unnamed-pull-secret");

    private final String id;

    Warning(String name) {
        this.id = "warning/" + name;
    }

    /** The stable id, such as {@code warning/duplicate-port}. */
    public String id() {
        return id;
    }
}
