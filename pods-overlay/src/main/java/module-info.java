/** Patches of Kubernetes objects, as the API server applies them. */
// the client is compiled later
@SuppressWarnings("module")
module dev.podwright.overlay {
    requires transitive dev.podwright.validate;
    requires static transitive org.jspecify;

    exports dev.podwright.overlay;
    exports dev.podwright.overlay.internal.apply to
            dev.podwright.client;
}
