package dev.podwright.dsl.internal;

import dev.podwright.manifest.Location;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.Channel;
import dev.podwright.validate.ErrorType;
import dev.podwright.validate.Finding;
import dev.podwright.validate.Report;
import dev.podwright.validate.Severity;
import dev.podwright.validate.SwitchedOff;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report in a form that can be serialized. Values at fault that are not text, numbers or booleans become text. */
public final class SerializedReport implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String subject;
    private final ArrayList<SerializedFinding> findings = new ArrayList<>();
    private final ArrayList<SerializedFinding> suppressed = new ArrayList<>();
    private final ArrayList<String> reasons = new ArrayList<>();
    private transient @Nullable Report report;

    /** Keeps a report. */
    public SerializedReport(Report report) {
        this.subject = report.subject();
        this.report = report;
        report.findings().forEach(finding -> findings.add(SerializedFinding.of(finding)));
        for (SwitchedOff each : report.switchedOff()) {
            suppressed.add(SerializedFinding.of(each.finding()));
            reasons.add(each.reason());
        }
    }

    /** The report. */
    public Report get() {
        Report known = report;
        if (known == null) {
            List<SwitchedOff> off = new ArrayList<>();
            for (int i = 0; i < suppressed.size(); i++) {
                off.add(new SwitchedOff(suppressed.get(i).toFinding(), reasons.get(i)));
            }
            known = new Report(
                    subject, findings.stream().map(SerializedFinding::toFinding).toList(), off);
            report = known;
        }
        return known;
    }

    private record SerializedFinding(
            Channel channel,
            Severity severity,
            String rule,
            @Nullable ErrorType type,
            SerializedPlace place,
            @Nullable Serializable value,
            String message,
            String fix,
            ArrayList<SerializedPlace> related)
            implements Serializable {

        static SerializedFinding of(Finding finding) {
            ArrayList<SerializedPlace> related = new ArrayList<>();
            finding.related().forEach(r -> related.add(SerializedPlace.of(r.label(), r.path(), r.location())));
            Object value = finding.value();
            boolean simple =
                    value == null || value instanceof String || value instanceof Number || value instanceof Boolean;
            return new SerializedFinding(
                    finding.channel(),
                    finding.severity(),
                    finding.rule(),
                    finding.type(),
                    SerializedPlace.of("", finding.path(), finding.location()),
                    simple ? (Serializable) value : String.valueOf(value),
                    finding.message(),
                    finding.fix(),
                    related);
        }

        Finding toFinding() {
            List<Finding.Related> others = related.stream()
                    .map(r -> new Finding.Related(r.label, r.path(), r.location()))
                    .toList();
            return new Finding(
                    channel, severity, rule, type, place.path(), value, message, fix, place.location(), others);
        }
    }

    /**
     * A field and where it was written.
     *
     * @param steps names as text, indexes as numbers, and keys as lists of one text
     * @param source the file; null where the place is not known
     */
    private record SerializedPlace(
            String label,
            ArrayList<Serializable> steps,
            @Nullable String source,
            int line,
            int column) implements Serializable {

        static SerializedPlace of(String label, FieldPath path, @Nullable Location location) {
            ArrayList<Serializable> steps = new ArrayList<>();
            FieldPath at = path;
            for (FieldPath holder = at.parent(); holder != null; holder = at.parent()) {
                if (at.name() != null) {
                    steps.add(0, at.name());
                } else if (at.key() != null) {
                    steps.add(0, new ArrayList<>(List.of(at.key())));
                } else {
                    steps.add(0, at.index());
                }
                at = holder;
            }
            return location == null
                    ? new SerializedPlace(label, steps, null, 0, 0)
                    : new SerializedPlace(label, steps, location.source(), location.line(), location.column());
        }

        FieldPath path() {
            FieldPath path = FieldPath.empty();
            for (Serializable step : steps) {
                if (step instanceof Integer index) {
                    path = path.index(index);
                } else if (step instanceof String name) {
                    path = path.child(name);
                } else {
                    path = path.key((String) ((ArrayList<?>) step).get(0));
                }
            }
            return path;
        }

        @Nullable
        Location location() {
            return source == null ? null : new Location(source, line, column);
        }
    }
}
