/** The picture of a pod: its containers on the localhost that they share. */
module dev.podwright.diagram {
    requires transitive dev.podwright.validate;
    requires static transitive org.jspecify;

    exports dev.podwright.diagram;
}
