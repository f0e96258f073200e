package dev.podwright.validate.internal.podsecurity;

/** One check, without state. */
@FunctionalInterface
interface SecurityCheck {
    /** Refuses each field that the check does not allow. */
    void check(JudgedPod pod, Refusals out);
}
