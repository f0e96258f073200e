package dev.podwright.dsl.value;

/** Whether mounts made later pass between node and container. Words take a text beside it, for values that are newer. */
public sealed interface MountPropagation permits Shared.None, MountPropagation.Own {
    /** The constants that no other enumeration has. */
    enum Own implements MountPropagation {
        /** {@code HostToContainer}. */
        HOST_TO_CONTAINER("HostToContainer"),
        /** {@code Bidirectional}. */
        BIDIRECTIONAL("Bidirectional");

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
