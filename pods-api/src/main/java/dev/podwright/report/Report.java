package dev.podwright.report;

import dev.podwright.model.internal.escape.SafeText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that was found in one object, in one go. Immutable. */
public final class Report implements Serializable {
    private static final long serialVersionUID = 1;

    private final String subject;

    @SuppressWarnings("serial") // lists of java.util.ImmutableCollections are serializable
    private final List<Finding> findings;

    @SuppressWarnings("serial")
    private final List<Suppression> suppressed;

    @SuppressWarnings("serial")
    private final List<NotChecked> notChecked;

    private final Unlisted unlisted;

    private Report(
            String subject,
            List<Finding> findings,
            List<Suppression> suppressed,
            List<NotChecked> notChecked,
            Unlisted unlisted) {
        this.subject = SafeText.ofMessage(Objects.requireNonNull(subject, "subject"));
        this.findings = List.copyOf(findings);
        this.suppressed = List.copyOf(suppressed);
        this.notChecked = List.copyOf(notChecked);
        this.unlisted = unlisted;
    }

    /**
     * A report.
     *
     * @param subject what was read or judged, such as {@code pod "shop"}
     * @param findings all findings, in the order in which the report gives them
     */
    public static Report of(String subject, List<Finding> findings) {
        return new Report(subject, findings, List.of(), List.of(), Unlisted.NONE);
    }

    /** This report with other findings. */
    public Report withFindings(List<Finding> other) {
        return new Report(subject, other, suppressed, notChecked, unlisted);
    }

    /** This report with the findings whose rule is suppressed. */
    public Report withSuppressed(List<Suppression> other) {
        return new Report(subject, findings, other, notChecked, unlisted);
    }

    /** This report with what was not judged. */
    public Report withNotChecked(List<NotChecked> other) {
        return new Report(subject, findings, suppressed, other, unlisted);
    }

    /** This report with the numbers of findings that are not in the list because there are too many. */
    public Report withUnlisted(Unlisted other) {
        return new Report(subject, findings, suppressed, notChecked, other);
    }

    /** What was read or judged, such as {@code pod "shop"}. */
    public String subject() {
        return subject;
    }

    /**
     * All findings: the server's errors first, then its warnings, then Podwright's advice. Of so many that nobody reads
     * them, the first of each channel; {@link #unlisted()} counts the others.
     */
    public List<Finding> findings() {
        return findings;
    }

    /** How many findings there are beside those in the list. */
    public Unlisted unlisted() {
        return unlisted;
    }

    /** What Podwright would advise if its rule were not suppressed. */
    public List<Suppression> suppressed() {
        return suppressed;
    }

    /** What was read but not judged, such as an object of a kind that Podwright does not model. Not a problem. */
    public List<NotChecked> notChecked() {
        return notChecked;
    }

    /** Whether the server accepts the object: there is no REJECTED finding. */
    public boolean isAccepted() {
        for (Finding each : findings) {
            if (each.channel() == Channel.REJECTED) {
                return false;
            }
        }
        return unlisted.rejected() == 0;
    }

    /** Whether there is an error: a REJECTED finding, or an ADVISED one of severity ERROR. */
    public boolean hasErrors() {
        for (Finding each : findings) {
            if (each.severity() == Severity.ERROR) {
                return true;
            }
        }
        return unlisted.hasErrors();
    }

    /** Whether nothing was found. */
    public boolean isClean() {
        return findings.isEmpty() && unlisted.isEmpty();
    }

    /** What the server refuses the object for. */
    public List<Finding> rejected() {
        return in(Channel.REJECTED);
    }

    /** The server's warnings. With an object that it refuses it sends only those from preparing the object. */
    public List<Finding> warned() {
        return in(Channel.WARNED);
    }

    /** Podwright's own advice. */
    public List<Finding> advised() {
        return in(Channel.ADVISED);
    }

    private List<Finding> in(Channel channel) {
        return findings.stream().filter(f -> f.channel() == channel).toList();
    }

    /** This report with the location of each finding. */
    public Report located(SourceMap sources) {
        return new Report(
                subject,
                findings.stream().map(each -> each.located(sources)).toList(),
                suppressed.stream()
                        .map(each -> each.withFinding(each.finding().located(sources)))
                        .toList(),
                notChecked.stream().map(each -> each.located(sources)).toList(),
                unlisted);
    }

    /**
     * This report, if it has no errors.
     *
     * @throws ReportException if it has errors
     */
    public Report orThrow() {
        if (hasErrors()) {
            throw new ReportException(this);
        }
        return this;
    }

    /**
     * The report as JSON on one line: {@code subject}, {@code findings}, {@code suppressed} (with {@code source} and {@code reason}) and
     * {@code notChecked}, and {@code unlisted} (the numbers {@code rejected}, {@code warned} and {@code advised}) where
     * there are more findings than those listed. A finding has {@code channel}, {@code severity}, {@code rule}, {@code path}, {@code pointer},
     * {@code message} and {@code fix}, and where they are known {@code type}, {@code container}, {@code value},
     * {@code location} and {@code related}.
     */
    public String toJson() {
        return ReportJson.of(this);
    }

    /**
     * Writes what {@link #toJson()} returns into a writer or whatever else takes text.
     *
     * @throws IOException if the target cannot take it
     */
    public void toJson(Appendable target) throws IOException {
        target.append(toJson());
    }

    /**
     * Writes what {@link #toJson()} returns into a file in UTF-8, which is made or replaced.
     *
     * @throws IOException if the file cannot be written
     */
    public void toJson(Path target) throws IOException {
        Files.writeString(target, toJson());
    }

    /**
     * Writes what {@link #toJson()} returns into a stream in UTF-8, which is flushed and not closed.
     *
     * @throws IOException if the stream cannot take it
     */
    public void toJson(OutputStream target) throws IOException {
        target.write(toJson().getBytes(StandardCharsets.UTF_8));
        target.flush();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Report that
                && subject.equals(that.subject)
                && findings.equals(that.findings)
                && suppressed.equals(that.suppressed)
                && notChecked.equals(that.notChecked)
                && unlisted.equals(that.unlisted);
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject, findings, suppressed, notChecked, unlisted);
    }

    /**
     * All findings as a person reads them, each with its locations and its fix, and the first ten parts that were not
     * judged, each on a line.
     */
    @Override
    public String toString() {
        return ReportText.of(this);
    }
}
