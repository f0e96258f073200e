package dev.podwright.validate.internal.report;

import dev.podwright.manifest.Manifest;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.report.ErrorType;
import dev.podwright.report.Finding;
import dev.podwright.report.NotChecked;
import dev.podwright.report.ReadRule;
import dev.podwright.report.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports of objects that were read. */
public final class ManifestReports {
    /** Rules that report that something is not there, which may be in a part of the spec that could not be read. */
    static final Set<String> OF_WHAT_IS_ABSENT = Set.of(
            "annotation/unknown-container",
            "ipc/shm-not-shared",
            "localhost/nothing-listens",
            "probe/port-elsewhere",
            "probe/port-unknown",
            "sidecar/partner-unknown",
            "sidecar/port-unknown",
            "sidecar/start-deadlock",
            "volume/nobody-writes",
            "volume/not-shared");

    /** Lists whose elements other fields name. */
    private static final Set<String> NAMED = Set.of("containers", "initContainers", "resourceClaims", "volumes");

    private ManifestReports() {}

    /** Whether so much of an object could not be read that there is no use in judging the rest. */
    public static boolean isBeyondLimits(List<Finding> problems) {
        return problems.stream().anyMatch(ReadRule.LIMIT::isRuleOf);
    }

    /**
     * The problems of a text before the findings of its object, without those at or below a field that was not read, and
     * without those that may be there only because it was not: that it is missing, or that what it names is.
     */
    public static Report join(List<Finding> problems, Report judged) {
        if (problems.isEmpty()) {
            return judged;
        }
        Set<FieldPath> unread = problems.stream()
                .filter(ReadRule.INVALID_VALUE::isRuleOf)
                .map(Finding::path)
                .collect(Collectors.toSet());
        Set<FieldPath> unknown = problems.stream()
                .filter(ReadRule.UNKNOWN_FIELD::isRuleOf)
                .map(Finding::path)
                .collect(Collectors.toSet());
        Set<FieldPath> incomplete = incomplete(unread);
        boolean unnamed = unread.stream().anyMatch(ManifestReports::isName);
        boolean spec = unread.stream().anyMatch(ManifestReports::isInSpec);
        List<Finding> all = new ArrayList<>(problems);
        for (Finding finding : judged.findings()) {
            boolean known = ReadRule.UNKNOWN_FIELD.isRuleOf(finding) && unknown.contains(finding.path());
            boolean consequence = isWithin(unread, finding.path())
                    || (isOfWhatIsMissing(finding) && incomplete.contains(finding.path()))
                    || (finding.type() == ErrorType.NOT_FOUND && unnamed)
                    || (spec && OF_WHAT_IS_ABSENT.contains(finding.rule()));
            if (!known && !consequence) {
                all.add(finding);
            }
        }
        return judged.withFindings(all)
                .withNotChecked(judged.notChecked().stream()
                        .filter(each -> !unknown.contains(each.path()))
                        .toList());
    }

    /** Whether it is about no value, but that something has none. */
    private static boolean isOfWhatIsMissing(Finding finding) {
        return finding.type() == ErrorType.REQUIRED || (finding.type() == ErrorType.INVALID && finding.value() == null);
    }

    /** The objects that hold what was not read. */
    private static Set<FieldPath> incomplete(Set<FieldPath> unread) {
        Set<FieldPath> out = new HashSet<>();
        for (FieldPath each : unread) {
            for (FieldPath at = each.parent(); at != null && out.add(at); ) {
                at = at.parent();
            }
        }
        return out;
    }

    /** Whether it is the name of what other fields refer to, or an element or a list of such. */
    private static boolean isName(FieldPath path) {
        FieldPath at = "name".equals(path.name()) ? path.parent() : path;
        FieldPath list = at != null && at.name() == null ? at.parent() : at;
        return list != null && list.name() != null && NAMED.contains(list.name());
    }

    private static boolean isInSpec(FieldPath path) {
        for (FieldPath at = path; at != null; at = at.parent()) {
            if ("spec".equals(at.name())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(Set<FieldPath> unread, FieldPath path) {
        for (FieldPath at = path; at != null; at = at.parent()) {
            if (unread.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** The report of an object that could not be read, or whose kind is not modelled. */
    public static Report notModelled(Manifest manifest) {
        Report read = manifest.report();
        KubernetesObject object = manifest.object();
        if (object == null) {
            return read;
        }
        ObjectMeta metadata = object.metadata();
        String name = metadata == null || metadata.name() == null ? "" : " " + Excerpt.quoted(metadata.name());
        String what = Excerpt.of(object.apiVersion()) + " " + Excerpt.of(object.kind()) + name;
        NotChecked whole = NotChecked.of(FieldPath.empty(), what + " is of a kind that Podwright does not model");
        return Report.of(what, read.findings()).withNotChecked(List.of(whole.located(manifest)));
    }
}
