/** The rules of containers: names, images, ports, environment, mounts, probes, lifecycle, resources. */
@NullMarked
package dev.podwright.internal.validate.container;

import org.jspecify.annotations.NullMarked;
