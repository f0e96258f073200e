package dev.podwright.diagram;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A flowchart has no other lines than those of these shapes, and arrows between what it has. Mermaid's own parser reads
 * random flowcharts in {@code conformance}.
 */
final class MermaidShape {
    private static final String LABEL = "\"(?:[^\"#\\p{Cntrl}`;:<>&%$]|#[0-9]+;|<br/>)*\"";
    private static final Pattern NODE =
            Pattern.compile(" +([nmf][0-9m]+)(\\[|\\(\\[|\\[\\()" + LABEL + "(\\]|\\]\\)|\\)\\])");
    private static final Pattern OPEN = Pattern.compile(" +subgraph ([noh][0-9]+|findings)\\[" + LABEL + "\\]");
    private static final Pattern ARROW = Pattern.compile(" +(n[0-9]+) (?:-->|---|-\\.->)\\|" + LABEL + "\\| (n[0-9]+)");
    private static final Pattern TITLE = Pattern.compile(" +acc(Title|Descr): [^#;%\\p{Cntrl}]*");

    private MermaidShape() {}

    static List<String> faults(String chart) {
        List<String> out = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int depth = 0;
        List<String> lines = chart.lines().toList();
        if (!lines.get(0).equals("flowchart LR")) {
            out.add(lines.get(0));
        }
        for (String line : lines.subList(1, lines.size())) {
            Matcher node = NODE.matcher(line);
            Matcher open = OPEN.matcher(line);
            Matcher arrow = ARROW.matcher(line);
            if (node.matches() || open.matches()) {
                String id = node.matches() ? node.group(1) : open.group(1);
                depth += node.matches() ? 0 : 1;
                if (!ids.add(id)) {
                    out.add("twice: " + line);
                }
            } else if (arrow.matches()) {
                if (!ids.contains(arrow.group(1)) || !ids.contains(arrow.group(2))) {
                    out.add("from or to nothing: " + line);
                }
            } else if (line.strip().equals("end")) {
                depth--;
            } else if (!TITLE.matcher(line).matches()) {
                out.add(line);
            }
        }
        if (depth != 0) {
            out.add("not closed");
        }
        return out;
    }
}
