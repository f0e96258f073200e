package dev.podwright.model.internal.yaml;

/**
 * The types of events. A document begins without one.
 *
 * <p>go-yaml: {@code yaml_event_type_t}.
 */
enum EventType {
    DOCUMENT_END,
    ALIAS,
    SCALAR,
    SEQUENCE_START,
    SEQUENCE_END,
    MAPPING_START,
    MAPPING_END
}
