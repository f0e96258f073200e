/** Services: lasting addresses for pods. */
@NullMarked
package dev.podwright.model.service;

import org.jspecify.annotations.NullMarked;
