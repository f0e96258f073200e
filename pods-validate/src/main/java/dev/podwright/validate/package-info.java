/** The verdict on an object: what the API server refuses, what it warns of, and what Podwright advises. */
@NullMarked
package dev.podwright.validate;

import org.jspecify.annotations.NullMarked;
