/** Containers and their parts: ports, environment, mounts, probes, resources. */
@NullMarked
package dev.podwright.model.container;

import org.jspecify.annotations.NullMarked;
