package dev.podwright.validate.internal.bundle;

/** One rule of ours about the objects of a bundle, without state. Its documentation is {@code docs/rules/<id>.md}. */
interface BundleRule {
    /** The stable id, such as {@code service/selects-nothing}. */
    String id();

    /** Reports what the rule finds. */
    void check(BundleFacts bundle, BundleFindings out);
}
