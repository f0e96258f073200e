package dev.podwright.report;

/**
 * The rules under which a text is refused before it can be judged. A reading problem is a finding in
 * {@link Channel#REJECTED} without an {@link ErrorType}.
 */
public enum ReadRule {
    /** The text is not valid YAML or JSON, or cannot be read. */
    SYNTAX("read/syntax"),
    /** The text is larger, deeper or more entangled than the reader's limits allow. */
    LIMIT("read/limit"),
    /** One object has a key twice. */
    DUPLICATE_FIELD("read/duplicate-field"),
    /** The type does not have the field. */
    UNKNOWN_FIELD("read/unknown-field"),
    /** A value has the wrong JSON type, or cannot be read as the type of its field. */
    INVALID_VALUE("read/invalid-value"),
    /** The object does not say what it is, or is not a Kubernetes object. */
    UNKNOWN_TYPE("read/unknown-type");

    private final String id;

    ReadRule(String id) {
        this.id = id;
    }

    /** The stable id, such as {@code read/unknown-field}. */
    public String id() {
        return id;
    }

    /** Whether a finding is of this rule. */
    public boolean isRuleOf(Finding finding) {
        return finding.rule().equals(id);
    }
}
