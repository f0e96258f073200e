package dev.podwright.validate.network;

import dev.podwright.validate.pod.PodContainer;

/** A connection of a container to a port of the localhost that the pod's containers share. Immutable. */
public final class Connection {
    private final PodContainer container;
    private final String address;
    private final int port;
    private final String protocol;
    private final Certainty certainty;
    private final Evidence evidence;
    private final boolean afterOthers;

    Connection(
            PodContainer container,
            String address,
            int port,
            String protocol,
            Certainty certainty,
            Evidence evidence,
            boolean afterOthers) {
        this.container = container;
        this.address = address;
        this.port = port;
        this.protocol = protocol;
        this.certainty = certainty;
        this.evidence = evidence;
        this.afterOthers = afterOthers;
    }

    /** The container that connects. */
    public PodContainer container() {
        return container;
    }

    /** The address that it connects to, {@code 127.0.0.1} for {@code localhost}. */
    public String address() {
        return address;
    }

    /** The number of the port, from 1 to 65535. */
    public int port() {
        return port;
    }

    /** {@code TCP}, {@code UDP} or {@code SCTP}. */
    public String protocol() {
        return protocol;
    }

    /** Whether the container counts as started only once it succeeds: a startup probe or {@code postStart} hook makes it. */
    public boolean holdsStart() {
        return evidence.holdsStart();
    }

    /**
     * Whether its command line runs other programs before or beside it, so that one of these may be what answers. False for
     * what no command line says.
     */
    public boolean isAfterOthers() {
        return afterOthers;
    }

    /** How it is known. */
    public Certainty certainty() {
        return certainty;
    }

    /** What says so. */
    public Evidence evidence() {
        return evidence;
    }

    /** {@code container "app" connects to 127.0.0.1:5432/TCP, as its command line says}. */
    @Override
    public String toString() {
        boolean sure = certainty == Certainty.DECLARED || certainty == Certainty.CERTAIN;
        return container.describe() + (sure ? " connects to " : " seems to connect to ") + address + ":" + port + "/"
                + protocol + ", as " + evidence.describe() + " says";
    }
}
