package dev.podwright.validate.internal.advice.facts;

import org.jspecify.annotations.Nullable;

/**
 * A service mesh that puts a proxy into pods that ask for it.
 *
 * <p>Upstream: "Ports used by Istio" in Istio's deployment documentation, {@code injectRequired} and
 * {@code IgnoredNamespaces} of its injector; Linkerd's proxy configuration reference, {@code Injectable} in its
 * {@code pkg/inject}, and the namespace selector of its webhook.
 */
public enum Mesh {
    ISTIO("Istio", "istio-proxy") {
        @Override
        @Nullable
        public String use(int port) {
            return switch (port) {
                case 15000 -> "administration";
                case 15001 -> "outbound";
                case 15002 -> "failure detection";
                case 15004 -> "debug";
                case 15006 -> "inbound";
                case 15008 -> "tunnel";
                case 15020 -> "merged metrics";
                case 15021 -> "health";
                case 15053 -> "DNS";
                case 15090 -> "metrics";
                default -> null;
            };
        }

        @Override
        @Nullable
        String askedWith(PodFacts pod) {
            String label = pod.labels().get(INJECT);
            String value = label == null ? pod.annotations().get(INJECT) : label;
            if (value != null) {
                return value.equals("true") ? (label == null ? "the annotation " : "the label ") + INJECT : null;
            }
            return pod.labels().containsKey(REVISION) ? "the label " + REVISION : null;
        }

        @Override
        boolean ignores(String namespace) {
            return switch (namespace) {
                case "kube-system", "kube-public", "kube-node-lease", "local-path-storage" -> true;
                default -> false;
            };
        }
    },
    LINKERD("Linkerd", "linkerd-proxy") {
        @Override
        @Nullable
        public String use(int port) {
            return switch (port) {
                case 4140 -> "outbound";
                case 4143 -> "inbound";
                case 4190 -> "tap";
                case 4191 -> "administration";
                default -> null;
            };
        }

        @Override
        @Nullable
        String askedWith(PodFacts pod) {
            if (Boolean.FALSE.equals(pod.spec().automountServiceAccountToken())) {
                return null;
            }
            String value = pod.annotations().get(LINKERD_INJECT);
            boolean asks = "enabled".equals(value) || "ingress".equals(value);
            return asks ? "the annotation " + LINKERD_INJECT : null;
        }

        @Override
        boolean ignores(String namespace) {
            return namespace.equals("kube-system") || namespace.equals("cert-manager");
        }
    };

    private static final String INJECT = "sidecar.istio.io/inject";
    private static final String REVISION = "istio.io/rev";
    private static final String LINKERD_INJECT = "linkerd.io/inject";

    private final String words;
    private final String proxy;

    Mesh(String words, String proxy) {
        this.words = words;
        this.proxy = proxy;
    }

    /** Whether the proxy of some mesh uses a port. */
    static boolean usesPort(int port) {
        return ISTIO.use(port) != null || LINKERD.use(port) != null;
    }

    public String describe() {
        return words;
    }

    /** The name of the container that is put in; a pod that has one already brings the proxy along or is one. */
    public String proxy() {
        return proxy;
    }

    /** What the proxy uses a port for, or null if it does not use it. */
    public abstract @Nullable String use(int port);

    /** The label or annotation by which a pod asks for the proxy, or null where it does not or does not get it. */
    public @Nullable String askedBy(PodFacts pod) {
        String asked = askedWith(pod);
        boolean skipped = pod.hostNetwork() || ignores(pod.namespace());
        return asked == null || skipped ? null : asked;
    }

    abstract @Nullable String askedWith(PodFacts pod);

    /** Whether the mesh never puts its proxy into the pods of a namespace. */
    abstract boolean ignores(String namespace);
}
