/** Generates the schemas of the model types while pods-api is compiled. */
@NullMarked
package dev.podwright.processor;

import org.jspecify.annotations.NullMarked;
