package dev.podwright.model.internal.yaml;

/**
 * The types of tokens. The text of a document is all that is scanned, so that there is no token for the start of a stream.
 *
 * <p>go-yaml: {@code yaml_token_type_t}.
 */
enum TokenType {
    STREAM_END,
    /** {@code %YAML}. */
    VERSION_DIRECTIVE,
    /** {@code %TAG}. */
    TAG_DIRECTIVE,
    /** {@code ---}. */
    DOCUMENT_START,
    /** {@code ...}. */
    DOCUMENT_END,
    /** More indentation before a {@code -}. */
    BLOCK_SEQUENCE_START,
    /** More indentation before a key. */
    BLOCK_MAPPING_START,
    /** Less indentation. */
    BLOCK_END,
    /** <code>[</code>. */
    FLOW_SEQUENCE_START,
    /** <code>]</code>. */
    FLOW_SEQUENCE_END,
    /** <code>&#123;</code>. */
    FLOW_MAPPING_START,
    /** <code>&#125;</code>. */
    FLOW_MAPPING_END,
    /** {@code -}. */
    BLOCK_ENTRY,
    /** A comma. */
    FLOW_ENTRY,
    /** {@code ?}, or the beginning of a simple key. */
    KEY,
    /** A colon. */
    VALUE,
    /** {@code *name}. */
    ALIAS,
    /** {@code &name}. */
    ANCHOR,
    /** {@code !name}. */
    TAG,
    SCALAR
}
