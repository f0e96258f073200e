package dev.podwright.conformance.random;

/** JSON text that is written unchanged. */
record RawJson(String json) {
    static final RawJson NULL = new RawJson("null");
    static final RawJson EMPTY_OBJECT = new RawJson("{}");
    static final RawJson EMPTY_LIST = new RawJson("[]");
}
