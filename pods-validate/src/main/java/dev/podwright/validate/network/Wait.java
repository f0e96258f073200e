package dev.podwright.validate.network;

/** A container does not go on until something answers on a port of localhost. Immutable. */
public final class Wait {
    private final Connection connection;

    Wait(Connection connection) {
        this.connection = connection;
    }

    /** The connection that has to succeed. */
    public Connection connection() {
        return connection;
    }

    /** {@code init container "migrate" waits for 127.0.0.1:5432/TCP, as its command line says}. */
    @Override
    public String toString() {
        return connection.container().describe() + " waits for " + connection.address() + ":" + connection.port() + "/"
                + connection.protocol() + ", as "
                + connection.evidence().describe() + " says";
    }
}
