/** Tests that compare Podwright with facts of upstream: its Go code, and the official client. */
@NullMarked
package dev.podwright.conformance.upstream;

import org.jspecify.annotations.NullMarked;
