package dev.podwright.dsl.value;

/** When the kubelet pulls an image. Words take a text beside it, for values that are newer. */
public sealed interface ImagePullPolicy permits Shared.Always, Shared.Never, ImagePullPolicy.Own {
    /** The constants that no other enumeration has. */
    enum Own implements ImagePullPolicy {
        /** {@code IfNotPresent}. */
        IF_NOT_PRESENT("IfNotPresent");

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
