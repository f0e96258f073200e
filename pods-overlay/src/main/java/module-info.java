/** Patches of Kubernetes objects, as the API server applies them. */
module dev.podwright.overlay {
    requires transitive dev.podwright.validate;
    requires static transitive org.jspecify;

    exports dev.podwright.overlay;
}
