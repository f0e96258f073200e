package dev.podwright.overlay;

import dev.podwright.report.Report;
import dev.podwright.report.ReportException;

/**
 * A patch that cannot be read or applied. The rules of the report's findings begin with {@code patch/}, and their paths and
 * lines are those of the patch; where the patched object cannot be read, the rules begin with {@code read/}, and the paths are
 * those of the object.
 */
public final class PatchException extends ReportException {
    private static final long serialVersionUID = 1;

    PatchException(Report report) {
        super(report);
    }
}
