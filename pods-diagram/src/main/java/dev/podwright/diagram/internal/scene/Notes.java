package dev.podwright.diagram.internal.scene;

import dev.podwright.diagram.internal.scene.Scene.Box;
import dev.podwright.diagram.internal.scene.Scene.Note;
import dev.podwright.diagram.internal.scene.Scene.PodScene;
import dev.podwright.diagram.internal.scene.Scene.Row;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers findings, and notes what in the picture each of them is about. */
final class Notes {
    private static final int MOST = 30;

    private final Ids ids;
    private final Map<String, Anchors> objects;
    private final Map<Integer, List<Integer>> marks = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private long more;

    /**
     * Notes about some objects.
     *
     * @param objects the fields of each, by how findings about other objects name it
     */
    Notes(Ids ids, Map<String, Anchors> objects) {
        this.ids = ids;
        this.objects = objects;
    }

    /**
     * Adds the findings about an object.
     *
     * @param subject what distinguishes them from those of other objects; empty for a picture of one object
     * @param anchors the fields of the object
     */
    void add(Report report, String subject, Anchors anchors) {
        for (Finding finding : report.findings()) {
            if (notes.size() == MOST) {
                more++;
                continue;
            }
            int number = notes.size() + 1;
            notes.add(new Note(number, finding.severity(), finding.rule(), subject, finding.message()));
            mark(anchors.find(finding.path()), number);
            for (Finding.Related related : finding.related()) {
                mark(objects.getOrDefault(related.label(), anchors).find(related.path()), number);
            }
        }
        more += report.unlisted().total();
    }

    private void mark(@Nullable Integer found, int number) {
        if (found != null) {
            List<Integer> numbers = marks.computeIfAbsent(ids.shown(found), each -> new ArrayList<>(1));
            if (!numbers.contains(number)) {
                numbers.add(number);
            }
        }
    }

    /** A finding that a row of a container is about is not marked again at the container. */
    void unmarkWhatRowsSay(PodScene pod) {
        for (Box box : pod.containers()) {
            List<Integer> own = marks.get(box.id());
            if (own != null) {
                for (Row row : box.rows()) {
                    own.removeAll(marks.getOrDefault(row.id(), List.of()));
                }
            }
        }
    }

    List<Note> shown() {
        return List.copyOf(notes);
    }

    /** How many findings are not numbered. */
    long more() {
        return more;
    }

    Map<Integer, List<Integer>> marks() {
        return marks;
    }
}
