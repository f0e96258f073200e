/** What drafts of all objects have: words for metadata, and how an object is validated and built. */
@NullMarked
package dev.podwright.dsl.meta;

import org.jspecify.annotations.NullMarked;
