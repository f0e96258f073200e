/** How a part of an object is judged without the object. */
@NullMarked
package dev.podwright.validate.internal.fragment;

import org.jspecify.annotations.NullMarked;
