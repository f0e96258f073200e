package dev.podwright.dsl.value.workload;

/** Whether a Service sends a client to the same pod each time. Words take a text beside it, for values that are newer. */
public interface SessionAffinity {
    /** The constants that no other enumeration has. */
    enum Own implements SessionAffinity {
        /** {@code ClientIP}. */
        CLIENT_IP("ClientIP");

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
