/** A simulation of pods' lives and their sockets, to compare the rules about lifetimes with. */
@NullMarked
package dev.podwright.conformance.lifetimes;

import org.jspecify.annotations.NullMarked;
