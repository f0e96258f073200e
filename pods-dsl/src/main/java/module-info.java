/** How people say a pod: the fluent typed builder. */
module dev.podwright.dsl {
    requires transitive dev.podwright.validate;
    requires static transitive org.jspecify;

    exports dev.podwright.dsl;
}
