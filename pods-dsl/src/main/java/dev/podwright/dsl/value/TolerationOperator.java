package dev.podwright.dsl.value;

/** How a toleration compares a taint. Words take a text beside it, for values that are newer. */
public sealed interface TolerationOperator permits Shared.Exists, Shared.Lt, TolerationOperator.Own {
    /** The constants that no other enumeration has. */
    enum Own implements TolerationOperator {
        /** {@code Equal}. */
        EQUAL("Equal");

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
