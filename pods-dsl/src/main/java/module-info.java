/** How people write a pod in Java: the fluent typed builder. */
module dev.podwright.dsl {
    requires transitive dev.podwright.validate;
    requires static transitive org.jspecify;

    exports dev.podwright.dsl;
    exports dev.podwright.dsl.meta;
    exports dev.podwright.dsl.source;
    exports dev.podwright.dsl.value;
    exports dev.podwright.dsl.value.workload;
}
