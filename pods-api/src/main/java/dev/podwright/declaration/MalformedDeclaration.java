package dev.podwright.declaration;

/**
 * An annotation under our prefix that says nothing we understand.
 *
 * @param key the annotation's key
 * @param message what is wrong with it
 */
public record MalformedDeclaration(String key, String message) {}
