/**
 * What the API server does to an object between decoding and validation: fields of disabled features are dropped, label
 * keys merged into selectors, annotations turned into fields. What changes nothing costs nothing: the same instance comes
 * back.
 */
@NullMarked
package dev.podwright.validate.internal.prepare;

import org.jspecify.annotations.NullMarked;
