package dev.podwright.model.internal.yaml;

/**
 * How a scalar is written.
 *
 * <p>go-yaml: {@code yaml_scalar_style_t}.
 */
enum TokenStyle {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    /** {@code |}. */
    LITERAL,
    /** {@code >}. */
    FOLDED
}
