package dev.podwright.dsl.value;

/** When the group of a volume is changed. Words take a text beside it, for values that are newer. */
public sealed interface FSGroupChangePolicy permits Shared.Always, FSGroupChangePolicy.Own {
    /** The constants that no other enumeration has. */
    enum Own implements FSGroupChangePolicy {
        /** {@code OnRootMismatch}. */
        ON_ROOT_MISMATCH("OnRootMismatch");

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
