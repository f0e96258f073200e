/** The rules of containers: names, images, ports, environment, mounts, probes, lifecycle, resources. */
@NullMarked
package dev.podwright.validate.internal.rules.container;

import org.jspecify.annotations.NullMarked;
