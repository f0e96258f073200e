package dev.podwright.dsl.value;

/** Where the last message of a container comes from. Words take a text beside it, for values that are newer. */
public sealed interface TerminationMessagePolicy permits Shared.File, TerminationMessagePolicy.Own {
    /** The constants that no other enumeration has. */
    enum Own implements TerminationMessagePolicy {
        /** {@code FallbackToLogsOnError}. */
        FALLBACK_TO_LOGS_ON_ERROR("FallbackToLogsOnError");

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
