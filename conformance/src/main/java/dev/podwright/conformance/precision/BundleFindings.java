package dev.podwright.conformance.precision;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.report.Severity;
import dev.podwright.validate.Bundle;
import dev.podwright.validate.Validator;
import dev.podwright.validate.internal.bundle.BundleRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts and prints what the rules across objects find in given files and folders, so that their precision can be measured. */
public final class BundleFindings {
    private static final Validator VALIDATOR =
            Validator.builder().maxFindings(Integer.MAX_VALUE).build();
    private static final Set<String> RULES = Set.copyOf(BundleRules.ids());

    private BundleFindings() {}

    /**
     * Judges the objects of a file of lines as bundles, prints each finding as a line of JSON, and the counts by rule and
     * severity.
     *
     * @param folders whether the objects of a folder are one bundle, and not those of a file
     * @param complete whether each bundle is taken for a complete one
     * @return whether there were objects
     */
    public static boolean run(Path lines, boolean folders, boolean complete) throws IOException {
        Map<String, Bundle> bundles = folders ? InputBundles.ofFolders(lines) : InputBundles.ofFiles(lines);
        Map<String, Long> counts = new TreeMap<>();
        bundles.forEach((from, bundle) -> judge(from, complete ? bundle.complete() : bundle, counts));
        System.out.printf("%,d bundles%n", bundles.size());
        counts.forEach((rule, count) -> System.out.printf("%6d %s%n", count, rule));
        return !bundles.isEmpty();
    }

    private static void judge(String from, Bundle bundle, Map<String, Long> counts) {
        List<Report> reports = VALIDATOR.validate(bundle).reports();
        List<KubernetesObject> objects = bundle.objects();
        for (int i = 0; i < objects.size(); i++) {
            KubernetesObject object = objects.get(i);
            ObjectMeta metadata = object.metadata();
            String name = metadata == null || metadata.name() == null ? "" : metadata.name();
            for (Finding finding : reports.get(i).advised()) {
                if (RULES.contains(finding.rule())) {
                    Severity severity = finding.severity();
                    counts.merge(finding.rule() + " " + severity.wireName(), 1L, Long::sum);
                    System.out.println(FindingLine.of(from, object.kind(), name, finding));
                }
            }
        }
    }
}
