/** What an absent field counts as, and when two objects are the same to the server. */
@NullMarked
package dev.podwright.validate.internal.effective;

import org.jspecify.annotations.NullMarked;
