/** The oracle, which runs the API server's own code, and its verdicts. */
@NullMarked
package dev.podwright.conformance.oracle;

import org.jspecify.annotations.NullMarked;
