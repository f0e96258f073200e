package dev.podwright.dsl.value;

/** When a container that has ended is restarted. Words take a text beside it, for values that are newer. */
public sealed interface RestartPolicy permits Shared.Always, Shared.Never, RestartPolicy.Own {
    /** The constants that no other enumeration has. */
    enum Own implements RestartPolicy {
        /** {@code OnFailure}. */
        ON_FAILURE("OnFailure");

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
