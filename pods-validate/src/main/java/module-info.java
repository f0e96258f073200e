/** What is wrong with a pod: the server's rules and warnings, and Podwright's own. */
// the DSL and the client are compiled later
@SuppressWarnings("module")
module dev.podwright.validate {
    requires transitive dev.podwright.api;
    requires static transitive org.jspecify;

    exports dev.podwright.validate;
    exports dev.podwright.validate.compare;
    exports dev.podwright.validate.internal.bundle to
            dev.podwright.client,
            dev.podwright.diagram;
    exports dev.podwright.validate.internal.compare to
            dev.podwright.client,
            dev.podwright.overlay;
    exports dev.podwright.validate.internal.report to
            dev.podwright.client,
            dev.podwright.dsl;
    exports dev.podwright.validate.internal.update to
            dev.podwright.overlay;
    exports dev.podwright.validate.internal.workload to
            dev.podwright.client,
            dev.podwright.diagram,
            dev.podwright.dsl;
    exports dev.podwright.validate.network;
    exports dev.podwright.validate.pod;
    exports dev.podwright.validate.podsecurity;
}
