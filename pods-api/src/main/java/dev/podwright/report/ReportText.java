package dev.podwright.report;

import dev.podwright.model.internal.text.Excerpt;

/** A report as a person reads it. */
final class ReportText {
    private ReportText() {}

    static String of(Report report) {
        int count = report.findings().size();
        if (count == 0) {
            return "no problems in " + report.subject();
        }
        StringBuilder out = new StringBuilder();
        out.append(count).append(count == 1 ? " problem in " : " problems in ").append(report.subject());
        for (Finding finding : report.findings()) {
            append(out, finding);
        }
        return out.toString();
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
