package dev.podwright.manifest;

import dev.podwright.report.Report;
import dev.podwright.report.ReportException;

/** A text that could not be read as Kubernetes objects. Carries every problem, not only the first. */
public final class ManifestException extends ReportException {
    private static final long serialVersionUID = 1;

    ManifestException(Report report) {
        super(report);
    }
}
