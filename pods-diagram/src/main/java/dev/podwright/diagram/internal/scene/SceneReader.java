package dev.podwright.diagram.internal.scene;

import dev.podwright.diagram.internal.scene.Scene.PodScene;
import dev.podwright.report.Report;
import dev.podwright.validate.Bundle;
import dev.podwright.validate.BundleReport;
import java.util.List;
import java.util.Map;

/** Reads what a picture shows from objects and the findings about them. */
public final class SceneReader {
    private SceneReader() {}

    /** What the picture of an object's pod shows. */
    public static Scene read(Subject subject, Report report) {
        Ids ids = new Ids();
        Anchors anchors = new Anchors(ids);
        PodReader reader = new PodReader(subject, anchors, ids);
        PodScene pod = reader.read();
        Notes notes = new Notes(ids, Map.of());
        notes.add(report, "", anchors);
        notes.unmarkWhatRowsSay(pod);
        return new Scene(title(pod), reader.outside(), List.of(pod), 0, notes.shown(), notes.more(), notes.marks());
    }

    /** What the picture of a bundle shows. */
    public static Scene read(Bundle bundle, BundleReport report) {
        return new BundleReader(bundle).read(report);
    }

    private static String title(PodScene pod) {
        if (!pod.owner().isEmpty()) {
            return pod.owner();
        }
        return pod.name().isEmpty() ? pod.kind() : pod.kind() + " " + pod.name();
    }
}
