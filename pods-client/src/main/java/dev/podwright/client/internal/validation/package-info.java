/** What can be checked before an object is sent. */
@NullMarked
package dev.podwright.client.internal.validation;

import org.jspecify.annotations.NullMarked;
