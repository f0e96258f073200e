/** Configuration and confidential data for pods. */
@NullMarked
package dev.podwright.model.config;

import org.jspecify.annotations.NullMarked;
