package dev.podwright.model.internal.yaml;

/**
 * A token. {@link TokenQueue} reuses its tokens: each is valid until the parser skips it, and has a value, a suffix and a style
 * only if its type has them.
 *
 * <p>go-yaml: {@code yaml_token_t}.
 */
final class Token {
    private final Mark start = new Mark();
    private TokenType type = TokenType.STREAM_END;
    private TokenStyle style = TokenStyle.PLAIN;
    private String value = "";
    private String suffix = "";

    void reset(TokenType newType, int line, int column) {
        type = newType;
        start.set(line, column);
    }

    TokenType type() {
        return type;
    }

    Mark start() {
        return start;
    }

    /** The style of a {@link TokenType#SCALAR}. */
    TokenStyle style() {
        return style;
    }

    /** A scalar's value, the name of an anchor or alias, the handle of a tag or tag directive, or a version. */
    String value() {
        return value;
    }

    /** What follows the handle of a tag, or the prefix of a tag directive. */
    String suffix() {
        return suffix;
    }

    void setValue(String newValue) {
        value = newValue;
    }

    void setScalar(TokenStyle newStyle, String newValue) {
        style = newStyle;
        value = newValue;
    }

    void setTag(String handle, String newSuffix) {
        value = handle;
        suffix = newSuffix;
    }
}
