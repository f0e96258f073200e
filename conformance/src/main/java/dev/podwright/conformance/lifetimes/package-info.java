/** A pod's life, stepped through with real sockets in mind, against the rules that reason about lifetimes. */
@NullMarked
package dev.podwright.conformance.lifetimes;

import org.jspecify.annotations.NullMarked;
