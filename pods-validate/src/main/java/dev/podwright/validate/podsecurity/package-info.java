/** Levels, versions and verdicts of the Pod Security Standards. */
@NullMarked
package dev.podwright.validate.podsecurity;

import org.jspecify.annotations.NullMarked;
