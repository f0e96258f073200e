package dev.podwright.model.internal.yaml;

/**
 * The types that a scalar can have.
 *
 * <p>go-yaml: the Go types that {@code resolve}, resolve.go, returns.
 */
enum ScalarType {
    STRING,
    NULL,
    TRUE,
    FALSE,
    INTEGER,
    /** A number with a fraction or an exponent. */
    FLOAT,
    /** Infinity or NaN, which JSON cannot represent. */
    NOT_FINITE,
    /** The value does not match the tag. */
    INVALID
}
