/** What ready means for each kind, and what keeps an object from it. */
@NullMarked
package dev.podwright.client.internal.wait.readiness;

import org.jspecify.annotations.NullMarked;
