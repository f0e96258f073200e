/** Services, the pods that they select and the containers that answer them, simulated in random bundles. */
@NullMarked
package dev.podwright.conformance.routes;

import org.jspecify.annotations.NullMarked;
