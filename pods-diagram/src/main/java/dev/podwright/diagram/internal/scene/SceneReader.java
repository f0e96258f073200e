package dev.podwright.diagram.internal.scene;

import dev.podwright.diagram.internal.scene.Scene.Box;
import dev.podwright.diagram.internal.scene.Scene.Note;
import dev.podwright.diagram.internal.scene.Scene.Outside;
import dev.podwright.diagram.internal.scene.Scene.PodScene;
import dev.podwright.diagram.internal.scene.Scene.Row;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a picture shows from an object and the findings about it. */
public final class SceneReader {
    private static final int MOST_NOTES = 30;

    private final Map<Integer, List<Integer>> marks = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private int moreNotes;

    private SceneReader() {}

    /** What the picture of an object's pod shows. */
    public static Scene read(Subject subject, Report report) {
        SceneReader reader = new SceneReader();
        Anchors anchors = new Anchors();
        PodReader pods = new PodReader(subject, anchors);
        PodScene pod = pods.read();
        List<Outside> outside = pods.outside();
        for (Finding finding : report.findings()) {
            reader.note(finding, anchors, pods.replaced(), pod.id());
        }
        for (Box box : pod.containers()) {
            reader.unmarkWhatRowsSay(box);
        }
        long more = reader.moreNotes + report.unlisted().total();
        return new Scene(title(pod), outside, List.of(pod), List.copyOf(reader.notes), more, reader.marks);
    }

    /** A finding that a row of a container is about is not marked again at the container. */
    private void unmarkWhatRowsSay(Box box) {
        List<Integer> own = marks.get(box.id());
        if (own != null) {
            for (Row row : box.rows()) {
                own.removeAll(marks.getOrDefault(row.id(), List.of()));
            }
        }
    }

    private static String title(PodScene pod) {
        if (!pod.owner().isEmpty()) {
            return pod.owner();
        }
        return pod.name().isEmpty() ? pod.kind() : pod.kind() + " " + pod.name();
    }

    private void note(Finding finding, Anchors anchors, Map<Integer, Integer> replaced, int pod) {
        if (notes.size() == MOST_NOTES) {
            moreNotes++;
            return;
        }
        int number = notes.size() + 1;
        notes.add(new Note(number, finding.severity(), finding.rule(), finding.message()));
        mark(anchors.find(finding.path()), replaced, pod, number);
        for (Finding.Related related : finding.related()) {
            mark(anchors.find(related.path()), replaced, pod, number);
        }
    }

    private void mark(@Nullable Integer found, Map<Integer, Integer> replaced, int pod, int number) {
        int id = found == null ? pod : replaced.getOrDefault(found, found);
        List<Integer> numbers = marks.computeIfAbsent(id, each -> new ArrayList<>(1));
        if (!numbers.contains(number)) {
            numbers.add(number);
        }
    }
}
