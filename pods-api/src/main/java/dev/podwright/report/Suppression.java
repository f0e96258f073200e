package dev.podwright.report;

/**
 * A finding of Podwright's own whose rule somebody switched off.
 *
 * @param finding what was found
 * @param reason why it is accepted, as it was given
 */
public record Suppression(Finding finding, String reason) {}
