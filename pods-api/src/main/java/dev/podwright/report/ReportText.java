package dev.podwright.report;

import dev.podwright.model.internal.text.Excerpt;
import java.util.List;

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
        for (Finding finding : report.findings()) {
            append(out, finding);
        }
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

    private static void append(StringBuilder out, Finding finding) {
        String head = finding.channel() == Channel.ADVISED
                ? finding.severity().name()
                : finding.channel().name();
        out.append("\n  ").append(head).append("  ").append(finding.rule());
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
        int width = 3;
        for (Finding.Related related : finding.related()) {
            width = Math.max(width, related.label().length());
        }
        for (Finding.Related related : finding.related()) {
            label(out, related.label(), width).append(related.path());
            if (related.location() != null) {
                out.append("  (").append(related.location()).append(')');
            }
        }
        label(out, "fix", width).append(finding.fix());
    }

    private static StringBuilder label(StringBuilder out, String label, int width) {
        out.append("\n         ").append(label);
        return out.append(" ".repeat(width - label.length())).append(" : ");
    }
}
