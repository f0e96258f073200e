package dev.podwright.report;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A report as a person reads it. */
final class ReportText {
    private static final int MOST_NOT_CHECKED = 10;

    private ReportText() {}

    static String of(Report report) {
        long count = report.findings().size() + report.unlisted().total();
        StringBuilder out = new StringBuilder();
        if (count == 0) {
            out.append("no");
        } else {
            out.append(count);
        }
        out.append(count == 1 ? " problem in " : " problems in ").append(report.subject());
        suppressed(out, report.suppressed());
        blocks(out, report.findings());
        if (!report.unlisted().isEmpty()) {
            out.append("\n  and ").append(report.unlisted()).append(", which are not listed");
        }
        notChecked(out, report.notChecked());
        return out.toString();
    }

    private static void notChecked(StringBuilder out, List<NotChecked> notChecked) {
        int listed = Math.min(notChecked.size(), MOST_NOT_CHECKED);
        for (NotChecked each : notChecked.subList(0, listed)) {
            out.append("\n  not checked: ").append(each);
        }
        if (listed < notChecked.size()) {
            out.append("\n  not checked: ").append(notChecked.size() - listed).append(" more");
        }
    }

    private static void suppressed(StringBuilder out, List<Suppression> suppressed) {
        if (suppressed.isEmpty()) {
            return;
        }
        long byManifest = suppressed.stream()
                .filter(each -> each.source() == Suppression.Source.MANIFEST)
                .count();
        long byOperator = suppressed.size() - byManifest;
        out.append(", ").append(suppressed.size()).append(" suppressed (");
        if (byOperator > 0) {
            out.append(byOperator).append(" by the operator");
        }
        if (byManifest > 0) {
            out.append(byOperator > 0 ? ", " : "").append(byManifest).append(" by the manifest");
        }
        out.append(')');
    }

    /**
     * A block for each finding; what Podwright advises on a field is in the block of what the server says of it, since
     * both have one cause.
     */
    private static void blocks(StringBuilder out, List<Finding> findings) {
        Map<FieldPath, Integer> ofServer = new HashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).channel() != Channel.ADVISED) {
                ofServer.putIfAbsent(place(findings.get(i)), i);
            }
        }
        Map<Integer, List<Finding>> advised = new HashMap<>();
        for (Finding each : findings) {
            Integer block = each.channel() == Channel.ADVISED ? ofServer.get(each.path()) : null;
            if (block != null) {
                advised.computeIfAbsent(block, at -> new ArrayList<>()).add(each);
            }
        }
        for (int i = 0; i < findings.size(); i++) {
            Finding each = findings.get(i);
            if (each.channel() != Channel.ADVISED || !ofServer.containsKey(each.path())) {
                append(out, each, advised.getOrDefault(i, List.of()));
            }
        }
    }

    /** The field; for a port of the node, the port that it is of. */
    private static FieldPath place(Finding finding) {
        FieldPath path = finding.path();
        FieldPath parent = path.parent();
        return finding.channel() != Channel.ADVISED && parent != null && "hostPort".equals(path.name()) ? parent : path;
    }

    private static void append(StringBuilder out, Finding finding, List<Finding> advised) {
        out.append("\n  ").append(head(finding)).append("  ").append(finding.rule());
        if (finding.path().parent() != null) {
            out.append("  ").append(finding.path());
        }
        if (finding.container() != null) {
            out.append("  container ").append(Excerpt.quoted(finding.container()));
        }
        if (finding.location() != null) {
            out.append("  (").append(finding.location()).append(')');
        }
        out.append("\n         ").append(finding.message());
        for (Finding more : advised) {
            out.append("\n         ").append(head(more)).append("  ").append(more.rule());
            out.append("\n         ").append(more.message());
        }
        Set<Finding.Related> related = new LinkedHashSet<>(finding.related());
        Set<String> fixes = new LinkedHashSet<>(List.of(finding.fix()));
        for (Finding each : advised) {
            related.addAll(each.related());
            fixes.add(each.fix());
        }
        int width = 3;
        for (Finding.Related place : related) {
            width = Math.max(width, place.label().length());
        }
        for (Finding.Related place : related) {
            label(out, place.label(), width).append(place.path());
            if (place.location() != null) {
                out.append("  (").append(place.location()).append(')');
            }
        }
        for (String fix : fixes) {
            label(out, "fix", width).append(fix);
        }
    }

    private static String head(Finding finding) {
        return finding.channel() == Channel.ADVISED
                ? finding.severity().name()
                : finding.channel().name();
    }

    private static StringBuilder label(StringBuilder out, String label, int width) {
        out.append("\n         ").append(label);
        return out.append(" ".repeat(width - label.length())).append(" : ");
    }
}
