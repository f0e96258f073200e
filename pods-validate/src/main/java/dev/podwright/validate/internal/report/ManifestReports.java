package dev.podwright.validate.internal.report;

import dev.podwright.manifest.Manifest;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.PodSpec;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Channel;
import dev.podwright.report.Finding;
import dev.podwright.report.NotChecked;
import dev.podwright.report.ReadRule;
import dev.podwright.report.Report;
import dev.podwright.report.SourceMap;
import dev.podwright.report.Unlisted;
import dev.podwright.validate.internal.core.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reports of objects that were read. */
public final class ManifestReports {
    private ManifestReports() {}

    /** Whether so much of an object could not be read that there is no use in judging the rest. */
    public static boolean isBeyondLimits(List<Finding> problems) {
        return problems.stream().anyMatch(ReadRule.LIMIT::isRuleOf);
    }

    /**
     * A report with the locations of its findings.
     *
     * @param given where the object has what an error of the server is about, by the path of the error
     */
    public static Report located(Report report, SourceMap sources, UnaryOperator<FieldPath> given) {
        SourceMap ofErrors = path -> sources.locate(given.apply(path));
        return report.located(sources)
                .withFindings(report.findings().stream()
                        .map(each -> each.located(each.channel() == Channel.REJECTED ? ofErrors : sources))
                        .toList());
    }

    /**
     * The problems of a text before the findings of its object, without those that may be there only because a part of it
     * could not be read.
     *
     * @param spec the pod spec, or null where there is none
     * @param path the path of the pod spec
     * @param given where the object has what an error of the server is about, by the path of the error
     */
    public static Report join(
            List<Finding> problems,
            Report judged,
            @Nullable PodSpec spec,
            FieldPath path,
            UnaryOperator<FieldPath> given) {
        if (problems.isEmpty()) {
            return judged;
        }
        Set<FieldPath> unknown = problems.stream()
                .filter(ReadRule.UNKNOWN_FIELD::isRuleOf)
                .map(Finding::path)
                .collect(Collectors.toSet());
        Consequences consequences = new Consequences(problems, spec, path, given);
        List<Finding> all = new ArrayList<>(problems);
        for (Finding finding : judged.findings()) {
            boolean known = ReadRule.UNKNOWN_FIELD.isRuleOf(finding) && unknown.contains(finding.path());
            if (!known && !consequences.contain(finding)) {
                all.add(finding);
            }
        }
        return judged.withFindings(all)
                .withNotChecked(judged.notChecked().stream()
                        .filter(each -> !unknown.contains(each.path()))
                        .toList());
    }

    /**
     * The report of an object that could not be read, or whose kind has no rules.
     *
     * @param problems what is wrong with its text
     */
    public static Report notJudged(Manifest manifest, List<Finding> problems) {
        Report read = manifest.report();
        KubernetesObject object = manifest.object();
        if (object == null) {
            return read;
        }
        Report judged = notJudged(object);
        return Report.of(judged.subject(), problems)
                .withNotChecked(judged.notChecked().stream()
                        .map(each -> each.located(manifest))
                        .toList());
    }

    /** A report with more advice. */
    public static Report add(Report report, Findings advice) {
        if (advice.all().isEmpty() && advice.suppressed().isEmpty()) {
            return report;
        }
        Unlisted more = advice.unlisted();
        Unlisted known = report.unlisted();
        return report.withFindings(joined(report.findings(), advice.all()))
                .withSuppressed(joined(report.suppressed(), advice.suppressed()))
                .withUnlisted(Unlisted.of(
                        known.rejected(),
                        known.warned(),
                        known.advised() + more.advised(),
                        known.hasErrors() || more.hasErrors()));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> out = new ArrayList<>(first);
        out.addAll(second);
        return out;
    }

    /** The report of an object whose kind has no rules. */
    public static Report notJudged(KubernetesObject object) {
        ObjectMeta metadata = object.metadata();
        String name = metadata == null || metadata.name() == null ? "" : " " + Excerpt.quoted(metadata.name());
        String what = Excerpt.of(object.apiVersion()) + " " + Excerpt.of(object.kind()) + name;
        NotChecked whole = NotChecked.of(FieldPath.empty(), what + " is of a kind that Podwright does not model");
        return Report.of(what, List.of()).withNotChecked(List.of(whole));
    }
}
