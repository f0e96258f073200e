package dev.podwright.diagram.internal.scene;

import dev.podwright.diagram.internal.scene.Scene.Box;
import dev.podwright.diagram.internal.scene.Scene.Outside;
import dev.podwright.diagram.internal.scene.Scene.PodScene;
import dev.podwright.diagram.internal.scene.Scene.Row;
import dev.podwright.model.internal.text.Excerpt;
import java.util.List;

/** What a picture shows, in words, for those who do not see it. */
public final class Description {
    private static final int LONGEST = 4_000;

    private Description() {}

    /** A sentence for each thing; control and formatting characters are escaped. */
    public static String of(Scene scene) {
        StringBuilder out = new StringBuilder();
        for (Outside each : scene.outside()) {
            sentence(out, each.name().isEmpty() ? each.kind() : each.kind() + " " + each.name(), each.rows());
        }
        for (PodScene pod : scene.pods()) {
            int count = pod.containers().size() + pod.moreContainers();
            out.append(count == 1 ? "1 container on " : count + " containers on ")
                    .append(pod.network())
                    .append(". ");
            for (Box box : pod.containers()) {
                sentence(out, box.role().describe() + " " + Excerpt.of(box.name()), box.rows());
            }
        }
        long findings = scene.notes().size() + scene.moreNotes();
        out.append(findings == 0 ? "No findings." : findings == 1 ? "1 finding." : findings + " findings.");
        return out.toString();
    }

    private static void sentence(StringBuilder out, String subject, List<Row> rows) {
        if (out.length() > LONGEST) {
            return;
        }
        out.append(subject);
        String separator = ": ";
        for (Row row : rows) {
            out.append(separator).append((row.keyword() + " " + Excerpt.of(row.text())).strip());
            if (!row.note().isEmpty()) {
                out.append(" (").append(Excerpt.of(row.note())).append(')');
            }
            separator = "; ";
        }
        out.append(". ");
    }
}
