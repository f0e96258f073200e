package dev.podwright.dsl.value.workload;

/** What a Job does about a pod that fails. Words take a text beside it, for values that are newer. */
public interface PodFailurePolicyAction {
    /** The constants that no other enumeration has. */
    enum Own implements PodFailurePolicyAction {
        /** {@code FailJob}. */
        FAIL_JOB("FailJob"),
        /** {@code FailIndex}. */
        FAIL_INDEX("FailIndex"),
        /** {@code Count}. */
        COUNT("Count");

        private final String text;

        Own(String text) {
            this.text = text;
        }

        /** As Kubernetes spells it. */
        @Override
        public String toString() {
            return text;
        }
    }
}
