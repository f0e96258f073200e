/** Workloads that end: jobs, and cron jobs that create them. */
@NullMarked
package dev.podwright.model.batch;

import org.jspecify.annotations.NullMarked;
