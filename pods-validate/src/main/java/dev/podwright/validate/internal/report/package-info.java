/** What is done with findings once all rules have run. */
@NullMarked
package dev.podwright.validate.internal.report;

import org.jspecify.annotations.NullMarked;
