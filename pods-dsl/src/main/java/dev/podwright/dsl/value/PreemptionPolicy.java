package dev.podwright.dsl.value;

/** Whether a pod evicts others to get room. Words take a text beside it, for values that are newer. */
public sealed interface PreemptionPolicy permits Shared.Never, PreemptionPolicy.Own {
    /** The constants that no other enumeration has. */
    enum Own implements PreemptionPolicy {
        /** {@code PreemptLowerPriority}. */
        PREEMPT_LOWER_PRIORITY("PreemptLowerPriority");

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
