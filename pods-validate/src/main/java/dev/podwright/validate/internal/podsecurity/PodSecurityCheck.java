package dev.podwright.validate.internal.podsecurity;

/** One check, without state. */
@FunctionalInterface
interface PodSecurityCheck {
    /** Refuses each field that the check does not allow. */
    void check(PodUnderCheck pod, Refusals out);
}
