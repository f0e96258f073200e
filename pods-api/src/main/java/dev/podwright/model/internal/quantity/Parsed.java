package dev.podwright.model.internal.quantity;

/**
 * What a quantity's text says.
 *
 * @param verbatim whether the server keeps the text as it is instead of formatting the amount
 */
public record Parsed(Amount amount, Notation notation, boolean verbatim) {}
