package dev.podwright.diagram.internal.layout;

import dev.podwright.diagram.internal.layout.Drawing.Align;
import dev.podwright.diagram.internal.layout.Drawing.Rectangle;
import dev.podwright.diagram.internal.layout.Drawing.Text;
import dev.podwright.diagram.internal.layout.TextWidth.Fitted;
import dev.podwright.diagram.internal.scene.Scene;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts texts and the numbers of findings into a drawing. */
final class Pen {
    static final int SMALL = 11;
    static final int PLAIN = 12;
    static final int LARGE = 14;
    private static final int MOST_BADGES = 4;
    private static final int BADGE_HEIGHT = 16;
    private static final int BADGE_GAP = 3;

    final Drawing drawing;
    private final Scene scene;

    Pen(Drawing drawing, Scene scene) {
        this.drawing = drawing;
        this.scene = scene;
    }

    /** Writes a text that begins at {@code x}, vertically in the middle of {@code y}; gives the place behind it. */
    int write(String text, int x, int y, int width, int size, boolean bold, String style, @Nullable Rectangle frame) {
        return put(TextWidth.fit(text, size, bold, width), x, y, Align.START, size, bold, style, frame);
    }

    /** Writes a text that ends at {@code x}; gives the place before it. */
    int writeBefore(String text, int x, int y, int width, int size, String style, @Nullable Rectangle frame) {
        return put(TextWidth.fit(text, size, false, width), x, y, Align.END, size, false, style, frame);
    }

    /** Writes a text in the middle of a frame that has space for it. */
    void writeInMiddle(String text, Rectangle frame, int y, int size, String style) {
        Fitted fitted = TextWidth.fit(text, size, true, frame.width());
        put(fitted, frame.x() + frame.width() / 2, y, Align.MIDDLE, size, true, style, frame);
    }

    private int put(
            Fitted text, int x, int y, Align align, int size, boolean bold, String style, @Nullable Rectangle frame) {
        if (text.shown().isBlank()) {
            return x;
        }
        String full = text.isShortened() ? text.full() : null;
        int baseline = y + (size * 36 + 50) / 100;
        drawing.add(new Text(
                x, baseline, align, size, bold, style, text.shown(), full, text.width(), text.forced(), frame));
        return align == Align.END ? x - text.width() : x + text.width();
    }

    /** How wide the numbers of the findings about something are. */
    int badgesWidth(int id) {
        int width = 0;
        for (String label : labels(scene.marks(id))) {
            width += badgeWidth(label) + BADGE_GAP;
        }
        return width;
    }

    /** Draws the numbers of the findings about something, so that they end at {@code right}. */
    void badges(int id, int right, int y) {
        List<Integer> numbers = scene.marks(id);
        int x = right - badgesWidth(id) + BADGE_GAP;
        List<String> labels = labels(numbers);
        for (int i = 0; i < labels.size(); i++) {
            List<Integer> meant = i < MOST_BADGES - 1 || labels.size() == numbers.size()
                    ? List.of(numbers.get(i))
                    : numbers.subList(i, numbers.size());
            x = badge(labels.get(i), style(meant), x, y) + BADGE_GAP;
        }
    }

    /** Draws one number; gives the place behind it. */
    int badge(String label, String style, int x, int y) {
        int width = badgeWidth(label);
        Rectangle badge = drawing.add(
                new Rectangle(x, y - BADGE_HEIGHT / 2, width, BADGE_HEIGHT, BADGE_HEIGHT / 2, "badge " + style));
        writeInMiddle(label, badge, y, SMALL, "on-badge");
        return x + width;
    }

    private static int badgeWidth(String label) {
        return Math.max(BADGE_HEIGHT + 2, TextWidth.of(label, SMALL, true) + 6);
    }

    private static List<String> labels(List<Integer> numbers) {
        if (numbers.size() <= MOST_BADGES) {
            return numbers.stream().map(String::valueOf).toList();
        }
        return List.of(
                numbers.get(0).toString(),
                numbers.get(1).toString(),
                numbers.get(2).toString(),
                "+" + (numbers.size() - MOST_BADGES + 1));
    }

    private String style(List<Integer> numbers) {
        return scene.severity(numbers).wireName();
    }
}
