/** Input that is meant to be expensive: what it costs, and that nothing but the documented exceptions is thrown. */
@NullMarked
package dev.podwright.conformance.hostile;

import org.jspecify.annotations.NullMarked;
