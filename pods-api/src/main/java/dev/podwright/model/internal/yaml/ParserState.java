package dev.podwright.model.internal.yaml;

/**
 * What the parser expects next.
 *
 * <p>go-yaml: {@code yaml_parser_state_t}. Its states for the start of a stream and for documents after the first are not
 * needed; its states for a node, and for the first entry of a block collection, are passed without an event here.
 */
enum ParserState {
    DOCUMENT_START,
    DOCUMENT_END,
    BLOCK_SEQUENCE_ENTRY,
    INDENTLESS_SEQUENCE_ENTRY,
    BLOCK_MAPPING_KEY,
    BLOCK_MAPPING_VALUE,
    FLOW_SEQUENCE_FIRST_ENTRY,
    FLOW_SEQUENCE_ENTRY,
    FLOW_SEQUENCE_ENTRY_MAPPING_KEY,
    FLOW_SEQUENCE_ENTRY_MAPPING_VALUE,
    FLOW_SEQUENCE_ENTRY_MAPPING_END,
    FLOW_MAPPING_FIRST_KEY,
    FLOW_MAPPING_KEY,
    FLOW_MAPPING_VALUE,
    FLOW_MAPPING_EMPTY_VALUE
}
