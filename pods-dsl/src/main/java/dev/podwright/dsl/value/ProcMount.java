package dev.podwright.dsl.value;

/** How {@code /proc} is mounted. Words take a text beside it, for values that are newer. */
public sealed interface ProcMount permits Shared.Default, ProcMount.Own {
    /** The constants that no other enumeration has. */
    enum Own implements ProcMount {
        /** {@code Unmasked}. */
        UNMASKED("Unmasked");

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
