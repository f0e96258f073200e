/** Applies objects to a cluster with the official client, and converts its classes to and from the model. */
// the official client and its HTTP library are automatic modules
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.podwright.client {
    requires transitive dev.podwright.validate;
    requires dev.podwright.overlay;
    requires transitive io.kubernetes.client.java;
    requires transitive io.kubernetes.client.java.api;
    requires com.google.gson;
    requires okhttp3;
    requires okio;
    requires static transitive org.jspecify;

    exports dev.podwright.client;
    exports dev.podwright.client.options;
    exports dev.podwright.client.result;
}
