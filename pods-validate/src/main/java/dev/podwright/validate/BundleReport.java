package dev.podwright.validate;

import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was found in the objects of a bundle: a report for each of them. What is wrong between two objects is in
 * the report of the one that is to change, and its finding names the other with its place. Immutable.
 */
public final class BundleReport implements Serializable {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // lists of java.util.ImmutableCollections are serializable
    private final List<Report> reports;

    BundleReport(List<Report> reports) {
        this.reports = List.copyOf(reports);
    }

    /** A report for each object, in the order of the bundle, and one for each document that could not be read, last. */
    public List<Report> reports() {
        return reports;
    }

    /** The findings of all reports. */
    public List<Finding> findings() {
        return reports.stream().flatMap(each -> each.findings().stream()).toList();
    }

    /** Whether the server accepts each object. */
    public boolean isAccepted() {
        return reports.stream().allMatch(Report::isAccepted);
    }

    /** Whether there is an error in the report of an object. */
    public boolean hasErrors() {
        return reports.stream().anyMatch(Report::hasErrors);
    }

    /** Whether nothing was found. */
    public boolean isClean() {
        return reports.stream().allMatch(Report::isClean);
    }

    /**
     * This report, if it has no errors.
     *
     * @throws InvalidBundleException if it has errors
     */
    public BundleReport orThrow() {
        if (hasErrors()) {
            throw new InvalidBundleException(this);
        }
        return this;
    }

    /** The reports as a JSON array on one line, each as {@link Report#toJson} writes it. */
    public String toJson() {
        return reports.stream().map(Report::toJson).collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BundleReport that && reports.equals(that.reports);
    }

    @Override
    public int hashCode() {
        return reports.hashCode();
    }

    /** The reports of the objects in which something was found, or of which a part was not checked, as a person reads them. */
    @Override
    public String toString() {
        String text = reports.stream()
                .filter(each -> !each.isClean() || !each.notChecked().isEmpty())
                .map(Report::toString)
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? "no problems in " + reports.size() + " objects" : text;
    }
}
