package dev.podwright.validate.internal.report;

import dev.podwright.manifest.Manifest;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.NotChecked;
import dev.podwright.report.ReadRule;
import dev.podwright.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports of objects that were read. */
public final class ManifestReports {
    private ManifestReports() {}

    /** Whether so much of an object could not be read that there is no use in judging the rest. */
    public static boolean isBeyondLimits(List<Finding> problems) {
        return problems.stream().anyMatch(ReadRule.LIMIT::isRuleOf);
    }

    /** The problems of a text before the findings of its object, without those at or below a field that was not read. */
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
        List<Finding> all = new ArrayList<>(problems);
        for (Finding finding : judged.findings()) {
            boolean known = ReadRule.UNKNOWN_FIELD.isRuleOf(finding) && unknown.contains(finding.path());
            if (!known && !isWithin(unread, finding.path())) {
                all.add(finding);
            }
        }
        return judged.withFindings(all)
                .withNotChecked(judged.notChecked().stream()
                        .filter(each -> !unknown.contains(each.path()))
                        .toList());
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
