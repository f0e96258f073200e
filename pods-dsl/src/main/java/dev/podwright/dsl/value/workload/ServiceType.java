package dev.podwright.dsl.value.workload;

/** How a Service is reached. Words take a text beside it, for values that are newer. */
public enum ServiceType {
    /** {@code ClusterIP}. */
    CLUSTER_IP("ClusterIP"),
    /** {@code NodePort}. */
    NODE_PORT("NodePort"),
    /** {@code LoadBalancer}. */
    LOAD_BALANCER("LoadBalancer"),
    /** {@code ExternalName}. */
    EXTERNAL_NAME("ExternalName");

    private final String text;

    ServiceType(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
