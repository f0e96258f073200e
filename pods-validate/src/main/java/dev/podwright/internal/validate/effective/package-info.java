/** What an absent field counts as, and when two objects are the same to the server. */
@NullMarked
package dev.podwright.internal.validate.effective;

import org.jspecify.annotations.NullMarked;
