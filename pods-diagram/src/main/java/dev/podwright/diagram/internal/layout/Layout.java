package dev.podwright.diagram.internal.layout;

import dev.podwright.diagram.internal.layout.Drawing.Rectangle;
import dev.podwright.diagram.internal.scene.Scene;
import dev.podwright.diagram.internal.scene.Scene.PodScene;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the places of all that a picture shows: what is outside at the left, the pods below each other, and below them what
 * the lines mean and the findings.
 */
public final class Layout {
    private static final int MARGIN = 20;
    private static final int LEAST_WIDTH = 400;
    private static final int LEAST_WIDTH_WITH_FINDINGS = 560;
    private static final int POD_GAP = 20;

    private Layout() {}

    /** The picture of a scene. */
    public static Drawing of(Scene scene) {
        Drawing drawing = new Drawing();
        Pen pen = new Pen(drawing, scene);
        List<PodLayout> pods = new ArrayList<>();
        int y = MARGIN;
        for (PodScene pod : scene.pods()) {
            PodLayout layout = new PodLayout(pen, pod);
            pods.add(layout);
            y = layout.place(y) + POD_GAP;
        }
        OutsideLayout outside = new OutsideLayout(pen, scene.outside(), pods);
        y = Math.max(y, outside.place(MARGIN) + POD_GAP);
        int left = MARGIN + outside.width();
        int right = MARGIN + (scene.notes().isEmpty() ? LEAST_WIDTH : LEAST_WIDTH_WITH_FINDINGS);
        for (PodLayout pod : pods) {
            right = Math.max(right, pod.frames(left));
        }
        outside.draw(MARGIN);
        pods.forEach(PodLayout::content);
        int bottom = new LegendLayout(pen, scene).draw(MARGIN, y, right - MARGIN);
        drawing.size(right + MARGIN, bottom + MARGIN);
        return drawing;
    }

    /** The ground of a picture. */
    public static Rectangle ground(Drawing drawing) {
        return new Rectangle(0, 0, drawing.width(), drawing.height(), 0, "ground");
    }
}
