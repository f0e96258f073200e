package dev.podwright.conformance.random;

/** A JSON text that is written as it is. */
record Raw(String json) {
    static final Raw NULL = new Raw("null");
    static final Raw EMPTY_OBJECT = new Raw("{}");
    static final Raw EMPTY_LIST = new Raw("[]");
}
