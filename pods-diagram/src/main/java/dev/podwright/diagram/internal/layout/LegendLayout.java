package dev.podwright.diagram.internal.layout;

import dev.podwright.diagram.internal.layout.Drawing.Line;
import dev.podwright.diagram.internal.layout.Drawing.Rectangle;
import dev.podwright.diagram.internal.scene.Scene;
import dev.podwright.diagram.internal.scene.Scene.Note;
import dev.podwright.diagram.internal.scene.Scene.Row;
import java.util.ArrayList;
import java.util.List;

/** What the lines mean, and the findings with their numbers. */
final class LegendLayout {
    private static final int LINE = 17;
    private static final int MOST_LINES = 2;
    private static final int SAMPLE = 26;
    private static final int SAMPLE_GAP = 6;
    private static final int KEY_GAP = 22;

    private final Pen pen;
    private final Scene scene;

    LegendLayout(Pen pen, Scene scene) {
        this.pen = pen;
        this.scene = scene;
    }

    /** Draws both; where they end. */
    int draw(int x, int top, int width) {
        int y = key(x, top + 6, width);
        for (Note note : scene.notes()) {
            y = note(note, x, y + 8, width);
        }
        y = more(scene.moreNotes(), "more findings", x, y, width);
        return more(scene.moreObjects(), "more objects", x, y, width);
    }

    private int more(long count, String what, int x, int y, int width) {
        if (count == 0) {
            return y;
        }
        pen.write("and " + count + " " + what, x, y + 10, width, Pen.SMALL, false, "dim", null);
        return y + 18;
    }

    private int key(int x, int top, int width) {
        boolean sure = false;
        boolean likely = false;
        List<Row> rows = new ArrayList<>();
        scene.outside().forEach(each -> rows.addAll(each.rows()));
        scene.pods().forEach(pod -> rows.addAll(PodLayout.rows(pod)));
        for (Row row : rows) {
            sure |= !row.likely() && !row.to().isEmpty();
            likely |= row.likely();
        }
        Place place = new Place(x, top, x + width);
        int at = place.take("how long a container runs");
        pen.drawing.add(new Rectangle(at + SAMPLE / 2, place.y - 7, 4, 14, 2, "life main"));
        if (sure || likely) {
            sample(place, false, "declared or certain");
        }
        if (likely) {
            sample(place, true, "likely");
        }
        return place.y + 8;
    }

    private void sample(Place place, boolean dashed, String text) {
        int at = place.take(text);
        pen.drawing.add(new Line(List.of(at, place.y, at + SAMPLE, place.y), dashed, "key"));
    }

    /** The place of the next part of the key: beside the one before, or below it if the line is full. */
    private final class Place {
        private final int left;
        private final int right;
        private int next;
        private int y;

        Place(int left, int y, int right) {
            this.left = left;
            this.right = right;
            this.next = left;
            this.y = y;
        }

        /** Writes a text with space for its sample; where that is. */
        int take(String text) {
            int needed = SAMPLE + SAMPLE_GAP + TextWidth.of(text, Pen.SMALL, false);
            if (next > left && next + needed > right) {
                next = left;
                y += LINE;
            }
            int at = next;
            pen.write(text, at + SAMPLE + SAMPLE_GAP, y, right - at, Pen.SMALL, false, "dim", null);
            next = at + needed + KEY_GAP;
            return at;
        }
    }

    private int note(Note note, int x, int top, int width) {
        int y = top + 10;
        String label = Integer.toString(note.number());
        int left = pen.badge(label, note.severity().wireName(), x, y) + 8;
        int right = x + width;
        String title = note.rule() + "  " + note.severity().wireName();
        String subject = note.subject().isEmpty() ? "" : "  " + note.subject();
        pen.write(title + subject, left, y, right - left, Pen.PLAIN, true, "strong", null);
        String rest = note.message();
        for (int line = 1; line <= MOST_LINES && !rest.isEmpty(); line++) {
            y += LINE;
            int end = line == MOST_LINES ? rest.length() : TextWidth.lineEnd(rest, Pen.PLAIN, right - left);
            pen.write(rest.substring(0, end).strip(), left, y, right - left, Pen.PLAIN, false, "plain", null);
            rest = rest.substring(end).strip();
        }
        return y + 6;
    }
}
