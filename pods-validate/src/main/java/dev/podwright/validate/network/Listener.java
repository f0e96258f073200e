package dev.podwright.validate.network;

import dev.podwright.path.FieldPath;
import dev.podwright.validate.pod.PodContainer;
import org.jspecify.annotations.Nullable;

/** A port on which a container of a pod listens. Immutable. */
public final class Listener {
    private final PodContainer container;
    private final String name;
    private final String address;
    private final int port;
    private final String protocol;
    private final String hostIp;
    private final int hostPort;
    private final Certainty certainty;
    /** Null for an entry of the container's ports, whose index is known. */
    private final @Nullable Evidence evidence;

    private final int index;

    private Listener(
            PodContainer container,
            String name,
            String address,
            int port,
            String protocol,
            String hostIp,
            int hostPort,
            Certainty certainty,
            @Nullable Evidence evidence,
            int index) {
        this.container = container;
        this.name = name;
        this.address = address;
        this.port = port;
        this.protocol = protocol;
        this.hostIp = hostIp;
        this.hostPort = hostPort;
        this.certainty = certainty;
        this.evidence = evidence;
        this.index = index;
    }

    /** An entry of the container's ports. */
    static Listener port(
            PodContainer container, String name, int port, String protocol, String hostIp, int hostPort, int index) {
        return new Listener(container, name, "", port, protocol, hostIp, hostPort, Certainty.DECLARED, null, index);
    }

    /** A listener that an annotation declares. */
    static Listener annotated(PodContainer container, int port, String protocol, int hostPort, Evidence evidence) {
        return new Listener(container, "", "", port, protocol, "", hostPort, Certainty.DECLARED, evidence, 0);
    }

    static Listener inferred(
            PodContainer container, String address, int port, String protocol, Certainty certainty, Evidence evidence) {
        return new Listener(container, "", address, port, protocol, "", 0, certainty, evidence, 0);
    }

    /** The container that listens. */
    public PodContainer container() {
        return container;
    }

    /** The name of the port; empty where it has none. */
    public String name() {
        return name;
    }

    /**
     * The address of the pod that it listens on: {@code 127.0.0.1} for {@code localhost}, an address as it is written, or
     * a reference to a variable such as {@code $(POD_IP)}. Empty for all addresses, and where it is not known.
     */
    public String address() {
        return address;
    }

    /** The number of the port, from 1 to 65535. */
    public int port() {
        return port;
    }

    /** {@code TCP}, {@code UDP} or {@code SCTP}; a declared one is as it is written. */
    public String protocol() {
        return protocol;
    }

    /** The address of the node that the host port takes; empty for all addresses. */
    public String hostIp() {
        return hostIp;
    }

    /** The port of the node; 0 where there is none, or where the port is not declared. */
    public int hostPort() {
        return hostPort;
    }

    /** How it is known. */
    public Certainty certainty() {
        return certainty;
    }

    /** What says so. */
    public Evidence evidence() {
        return evidence == null ? new Evidence(Evidence.Kind.PORT, name, path()) : evidence;
    }

    /** The path of what says so. */
    public FieldPath path() {
        return evidence == null ? container.path().child("ports").index(index) : evidence.path();
    }

    /** {@code 8443/TCP}. */
    public String spelled() {
        return port + "/" + protocol;
    }

    /** {@code container "app" listens on 127.0.0.1:8080/TCP, as its argument --listen says}. */
    @Override
    public String toString() {
        String seems = certainty.compareTo(Certainty.LIKELY) < 0
                ? " listens on "
                : certainty == Certainty.LIKELY ? " seems to listen on " : " may listen on ";
        return container.describe() + seems + (address.isEmpty() ? "" : address + ":") + spelled() + ", as "
                + evidence().describe() + (evidence == null ? " say" : " says");
    }
}
