package dev.podwright.dsl;

import dev.podwright.report.Report;
import dev.podwright.report.ReportException;

/** A pod cannot be built: the API server would refuse it, or its containers do not fit together. */
public final class InvalidPodException extends ReportException {
    private static final long serialVersionUID = 3L;

    InvalidPodException(Report report) {
        super(report);
    }
}
