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
    private int textLine;
    private int textColumn;

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

    /** Makes it a block scalar; its lines begin at the line from 1 and the column from 0. */
    void setBlockScalar(TokenStyle newStyle, String newValue, int line, int column) {
        setScalar(newStyle, newValue);
        textLine = line;
        textColumn = column;
    }

    /** The first line of a block scalar's text, from 1. */
    int textLine() {
        return textLine;
    }

    /** The column where the lines of a block scalar's text begin, from 0. */
    int textColumn() {
        return textColumn;
    }

    void setTag(String handle, String newSuffix) {
        value = handle;
        suffix = newSuffix;
    }
}
