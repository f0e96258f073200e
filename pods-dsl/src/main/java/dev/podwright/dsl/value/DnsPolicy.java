package dev.podwright.dsl.value;

/** Which name servers a pod asks. Words take a text beside it, for values that are newer. */
public sealed interface DnsPolicy permits Shared.Default, Shared.None, DnsPolicy.Own {
    /** The constants that no other enumeration has. */
    enum Own implements DnsPolicy {
        /** {@code ClusterFirst}. */
        CLUSTER_FIRST("ClusterFirst"),
        /** {@code ClusterFirstWithHostNet}. */
        CLUSTER_FIRST_WITH_HOST_NET("ClusterFirstWithHostNet");

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
