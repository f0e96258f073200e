/** What texts and numbers must look like, and the verbs that report when they do not. */
@NullMarked
package dev.podwright.validate.internal.check;

import org.jspecify.annotations.NullMarked;
