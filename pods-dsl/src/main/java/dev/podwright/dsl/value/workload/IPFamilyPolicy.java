package dev.podwright.dsl.value.workload;

/** How many families of addresses a Service has. Words take a text beside it, for values that are newer. */
public enum IPFamilyPolicy {
    /** {@code SingleStack}. */
    SINGLE_STACK("SingleStack"),
    /** {@code PreferDualStack}. */
    PREFER_DUAL_STACK("PreferDualStack"),
    /** {@code RequireDualStack}. */
    REQUIRE_DUAL_STACK("RequireDualStack");

    private final String text;

    IPFamilyPolicy(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
