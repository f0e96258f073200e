package dev.podwright.validate.pod;

/**
 * How well a pod is kept from being evicted when its node runs out of resources. The server sets it on create, and it
 * stays.
 *
 * <p>Upstream: {@code PodQOSClass} in {@code k8s.io/api/core/v1}.
 */
public enum QosClass {
    /** Every container limits cpu and memory and requests just as much: evicted last. */
    GUARANTEED("Guaranteed"),

    /** Something of cpu or memory is requested or limited: evicted where it uses more than it requests. */
    BURSTABLE("Burstable"),

    /** No cpu or memory is requested or limited: evicted first. */
    BEST_EFFORT("BestEffort");

    private final String wireName;

    QosClass(String wireName) {
        this.wireName = wireName;
    }

    /** As it is written in a pod's {@code status.qosClass}. */
    public String wireName() {
        return wireName;
    }
}
