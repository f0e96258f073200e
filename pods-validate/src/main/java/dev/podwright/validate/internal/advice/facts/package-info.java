/** What a rule of Podwright is, and what the rules ask about a pod: listeners, connections, probes, volumes and pairings. */
@NullMarked
package dev.podwright.validate.internal.advice.facts;

import org.jspecify.annotations.NullMarked;
