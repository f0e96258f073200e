package dev.podwright.diagram.internal.layout;

import dev.podwright.diagram.internal.layout.Drawing.Rectangle;
import dev.podwright.diagram.internal.scene.Scene.Box;
import dev.podwright.diagram.internal.scene.Scene.Row;
import dev.podwright.diagram.internal.scene.Scene.RowKind;
import dev.podwright.validate.pod.ContainerRole;
import java.util.List;

/** A container: its role and name in one line, and its rows below. */
final class BoxLayout {
    private static final int LEAST = 340;
    private static final int MOST = 480;
    private static final int PAD = 10;
    private static final int KEYWORD = 64;
    private static final int GAP = 10;
    private static final String NAMELESS = "(no name)";

    private final Pen pen;

    BoxLayout(Pen pen) {
        this.pen = pen;
    }

    /** How wide boxes are that show these containers. */
    int width(List<Box> boxes) {
        int widest = LEAST;
        for (Box box : boxes) {
            int header = chipWidth(box.role()) + text(name(box), Pen.LARGE, true) + text(box.life(), Pen.SMALL, false);
            widest = Math.max(widest, header + pen.badgesWidth(box.id()) + 2 * PAD + 2 * GAP);
            for (Row row : box.rows()) {
                int own = KEYWORD + text(row.text(), Pen.PLAIN, true) + text(row.note(), Pen.SMALL, false);
                widest = Math.max(widest, own + pen.badgesWidth(row.id()) + 2 * PAD + 2 * GAP);
            }
        }
        return Math.min(widest, MOST);
    }

    private static int text(String text, int size, boolean bold) {
        return TextWidth.fit(text, size, bold, MOST).width();
    }

    private static String name(Box box) {
        return box.name().isBlank() ? NAMELESS : box.name();
    }

    private static int chipWidth(ContainerRole role) {
        return TextWidth.of(chip(role), Pen.SMALL, true) + 10;
    }

    private static String chip(ContainerRole role) {
        return switch (role) {
            case INIT -> "init";
            case SIDECAR -> "sidecar";
            case MAIN -> "container";
            case EPHEMERAL -> "ephemeral";
        };
    }

    private static String style(ContainerRole role) {
        return role == ContainerRole.MAIN ? "main" : chip(role);
    }

    void draw(Box box, Rectangle at, int header, int rowHeight) {
        Rectangle frame = pen.drawing.add(
                new Rectangle(at.x(), at.y(), at.width(), at.height(), at.radius(), "box box-" + style(box.role())));
        int y = at.y() + header / 2;
        int chip = chipWidth(box.role());
        Rectangle chipFrame =
                pen.drawing.add(new Rectangle(at.x() + PAD, y - 9, chip, 18, 4, "chip " + style(box.role())));
        pen.writeInMiddle(chip(box.role()), chipFrame, y, Pen.SMALL, "on-chip");
        int right = at.x() + at.width() - PAD;
        pen.badges(box.id(), right, y);
        right -= pen.badgesWidth(box.id());
        int left = at.x() + PAD + chip + GAP;
        right = note(box.life(), left, right, y, frame);
        pen.write(name(box), left, y, right - left, Pen.LARGE, true, "strong", frame);
        for (int i = 0; i < box.rows().size(); i++) {
            row(box.rows().get(i), frame, at.y() + header + i * rowHeight, rowHeight);
        }
    }

    private void row(Row row, Rectangle frame, int top, int height) {
        int y = top + height / 2;
        int left = frame.x() + PAD;
        int right = frame.x() + frame.width() - PAD;
        if (row.kind() == RowKind.LISTENS) {
            pen.drawing.add(new Rectangle(
                    frame.x() + 4, top + 1, frame.width() - 8, height - 2, 4, row.likely() ? "port likely" : "port"));
        }
        pen.badges(row.id(), right, y);
        right -= pen.badgesWidth(row.id());
        pen.write(row.keyword(), left, y, KEYWORD, Pen.SMALL, false, "dim", frame);
        left += KEYWORD;
        right = note(row.note(), left, right, y, frame);
        pen.write(row.text(), left, y, right - left, Pen.PLAIN, row.kind() == RowKind.LISTENS, "plain", frame);
    }

    /** Writes a note at the right; where the text before it has to end. */
    private int note(String note, int left, int right, int y, Rectangle frame) {
        return note.isEmpty()
                ? right
                : pen.writeBefore(note, right, y, (right - left) * 9 / 20, Pen.SMALL, "dim", frame) - GAP;
    }
}
