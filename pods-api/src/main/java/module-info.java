/** What Kubernetes objects are: immutable model, quantities, field paths, findings, strict reading and canonical rendering. */
// The schemas are how the other modules walk over an object. They grow with what those need, so they are not part of
// the
// public API. On the class path nothing enforces that.
// value-annotations is needed only to compile, and the modules named below are compiled later
@SuppressWarnings({"requires-automatic", "module"})
module dev.podwright.api {
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;

    exports dev.podwright.declaration;
    exports dev.podwright.fragment;
    exports dev.podwright.json;
    exports dev.podwright.manifest;
    exports dev.podwright.model;
    exports dev.podwright.model.apps;
    exports dev.podwright.model.batch;
    exports dev.podwright.model.config;
    exports dev.podwright.model.container;
    exports dev.podwright.model.internal.binding to
            dev.podwright.client,
            dev.podwright.overlay,
            dev.podwright.validate;
    exports dev.podwright.model.internal.json to
            dev.podwright.client,
            dev.podwright.overlay,
            dev.podwright.validate;
    exports dev.podwright.model.internal.text to
            dev.podwright.client,
            dev.podwright.diagram,
            dev.podwright.dsl,
            dev.podwright.overlay,
            dev.podwright.validate;
    exports dev.podwright.model.internal.yaml to
            dev.podwright.overlay;
    exports dev.podwright.model.meta;
    exports dev.podwright.model.scheduling;
    exports dev.podwright.model.schema to
            dev.podwright.client,
            dev.podwright.dsl,
            dev.podwright.overlay,
            dev.podwright.validate;
    exports dev.podwright.model.security;
    exports dev.podwright.model.service;
    exports dev.podwright.model.value;
    exports dev.podwright.model.volume;
    exports dev.podwright.names;
    exports dev.podwright.path;
    exports dev.podwright.report;
    exports dev.podwright.schema to
            dev.podwright.client,
            dev.podwright.dsl,
            dev.podwright.overlay,
            dev.podwright.validate;
    exports dev.podwright.version;
}
