package dev.podwright.validate.internal.report;

import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.report.Suppression;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reports once what a word and a rule across objects both find: a word that takes the pods of a Service knows them as
 * the bundle does.
 */
public final class BundleReports {
    private BundleReports() {}

    /** The findings across objects that are not in the report of the object, for the same rule and field. */
    public static List<Finding> without(Report report, List<Finding> across) {
        if (across.isEmpty() || (report.isClean() && report.suppressed().isEmpty())) {
            return across;
        }
        Set<String> known = new HashSet<>();
        report.findings().forEach(each -> known.add(key(each)));
        report.suppressed().stream().map(Suppression::finding).forEach(each -> known.add(key(each)));
        return across.stream().filter(each -> !known.contains(key(each))).toList();
    }

    /** The report of the object, where findings that are also across objects name the other object. */
    public static Report related(Report report, List<Finding> across) {
        if (across.isEmpty() || report.isClean()) {
            return report;
        }
        Map<String, Finding> known = new HashMap<>();
        across.forEach(each -> known.put(key(each), each));
        return report.withFindings(report.findings().stream()
                .map(each -> {
                    Finding same = known.get(key(each));
                    return same == null
                            ? each
                            : each.toBuilder().related(same.related()).build();
                })
                .toList());
    }

    private static String key(Finding finding) {
        return finding.rule() + ' ' + finding.path();
    }
}
