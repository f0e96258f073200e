package dev.podwright.dsl;

import dev.podwright.report.Report;

/** A pod cannot be built: the API server would refuse it, or its containers do not fit together. */
public final class InvalidPodException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Report report;

    InvalidPodException(Report report) {
        super(report.toString());
        this.report = report;
    }

    /** Everything that was found. */
    public Report report() {
        return report;
    }
}
