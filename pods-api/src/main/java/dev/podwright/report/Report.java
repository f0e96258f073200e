package dev.podwright.report;

import dev.podwright.path.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was found in one object, in one go. Immutable.
 *
 * @param subject what was judged, such as {@code pod "shop"}
 * @param findings all findings: the server's errors first, then its warnings, then Podwright's advice
 * @param switchedOff what Podwright would advise, had its rule not been switched off
 */
public record Report(String subject, List<Finding> findings, List<Suppression> switchedOff) {

    /** Copies the lists. */
    public Report {
        findings = List.copyOf(findings);
        switchedOff = List.copyOf(switchedOff);
    }

    /** Whether the server accepts the object: there is no REJECTED finding. */
    public boolean isAccepted() {
        return findings.stream().noneMatch(f -> f.channel() == Channel.REJECTED);
    }

    /** Whether nothing forbids to build: neither a REJECTED finding nor an ADVISED error. */
    public boolean isBuildable() {
        return findings.stream()
                .noneMatch(f -> f.channel() == Channel.REJECTED
                        || (f.channel() == Channel.ADVISED && f.severity() == Severity.ERROR));
    }

    /** Whether nothing at all was found. */
    public boolean isClean() {
        return findings.isEmpty();
    }

    /** What the server refuses the object for. */
    public List<Finding> rejected() {
        return in(Channel.REJECTED);
    }

    /** What the server warns of. It sends warnings only with an object that it accepts. */
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

    /**
     * This report with the place of each finding.
     *
     * @param places gives the place where a field was written, or null where it is not known
     */
    public Report located(Function<FieldPath, @Nullable Location> places) {
        List<Finding> located = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            located.add(located(finding, places));
        }
        List<Suppression> off = switchedOff.stream()
                .map(s -> new Suppression(located(s.finding(), places), s.reason()))
                .toList();
        return new Report(subject, located, off);
    }

    private static Finding located(Finding finding, Function<FieldPath, @Nullable Location> places) {
        List<Finding.Related> related = finding.related().stream()
                .map(r -> new Finding.Related(r.label(), r.path(), places.apply(r.path())))
                .toList();
        return finding.at(places.apply(finding.path()), related);
    }

    /** All findings as a person reads them, each with its places and its way out. */
    @Override
    public String toString() {
        return ReportText.of(this);
    }
}
