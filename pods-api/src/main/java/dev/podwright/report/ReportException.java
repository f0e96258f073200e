package dev.podwright.report;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.Objects;

/** An object that has errors. Carries the whole report. */
public class ReportException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Report report;

    /**
     * An exception whose message is the report as text.
     *
     * @param report what was found
     */
    public ReportException(Report report) {
        super(report.toString());
        this.report = Objects.requireNonNull(report, "report");
    }

    /** Everything that was found. Never null, also after serialization. */
    public final Report report() {
        return report;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        if (report == null) {
            throw new InvalidObjectException("an exception without its report");
        }
    }
}
