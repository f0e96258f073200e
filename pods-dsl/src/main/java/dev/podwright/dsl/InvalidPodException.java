package dev.podwright.dsl;

import dev.podwright.dsl.internal.SerializedReport;
import dev.podwright.validate.Report;

/** A pod cannot be built: the API server would refuse it, or its containers do not fit together. */
public final class InvalidPodException extends RuntimeException {
    private static final long serialVersionUID = 2L;

    private final SerializedReport report;

    InvalidPodException(Report report) {
        super(report.toString());
        this.report = new SerializedReport(report);
    }

    /** Everything that was found; never null, also after the exception was serialized. */
    public Report report() {
        return report.get();
    }
}
