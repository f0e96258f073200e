package dev.podwright.validate.podsecurity;

/** A level of the Pod Security Standards. Each forbids all that the one before forbids, and more. */
public enum PodSecurityLevel {
    /** Forbids nothing. */
    PRIVILEGED("privileged"),
    /** Forbids the known privilege escalations. */
    BASELINE("baseline"),
    /** Also demands what hardens a pod. */
    RESTRICTED("restricted");

    private final String wireName;

    PodSecurityLevel(String wireName) {
        this.wireName = wireName;
    }

    /** As the namespace label {@code pod-security.kubernetes.io/enforce} spells it. */
    public String wireName() {
        return wireName;
    }

    /**
     * The level that a namespace label names.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static PodSecurityLevel of(String wireName) {
        for (PodSecurityLevel level : values()) {
            if (level.wireName.equals(wireName)) {
                return level;
            }
        }
        throw new IllegalArgumentException(
                "\"" + wireName + "\" is not a level of pod security; write privileged, baseline or restricted");
    }

    /** As in a namespace label. */
    @Override
    public String toString() {
        return wireName;
    }
}
