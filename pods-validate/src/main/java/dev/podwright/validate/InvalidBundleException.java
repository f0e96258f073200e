package dev.podwright.validate;

/** A bundle that has errors. Carries the whole report. */
public final class InvalidBundleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final BundleReport report;

    /**
     * An exception whose message is the report as text.
     *
     * @param report what was found
     */
    public InvalidBundleException(BundleReport report) {
        super(report.toString());
        this.report = report;
    }

    /** Everything that was found. */
    public BundleReport report() {
        return report;
    }
}
