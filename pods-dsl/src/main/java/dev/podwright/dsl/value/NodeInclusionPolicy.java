package dev.podwright.dsl.value;

/** Whether nodes count that the pod cannot use. Words take a text beside it, for values that are newer. */
public sealed interface NodeInclusionPolicy permits Shared.Ignore, NodeInclusionPolicy.Own {
    /** The constants that no other enumeration has. */
    enum Own implements NodeInclusionPolicy {
        /** {@code Honor}. */
        HONOR("Honor");

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
