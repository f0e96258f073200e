package dev.podwright.diagram.internal.layout;

import dev.podwright.diagram.internal.layout.Drawing.Rectangle;
import dev.podwright.diagram.internal.scene.Scene.SharedVolume;

/** A shared volume: its name, and below what it is. */
final class VolumeLayout {
    private static final int PAD = 10;

    private VolumeLayout() {}

    static int width(SharedVolume volume, Pen pen) {
        int name = TextWidth.fit(volume.name(), Pen.PLAIN, true, 400).width() + pen.badgesWidth(volume.id());
        int kind = TextWidth.fit(volume.kind(), Pen.SMALL, false, 400).width();
        return Math.max(name, kind) + 2 * PAD;
    }

    static void draw(Pen pen, SharedVolume volume, Rectangle frame) {
        pen.drawing.add(frame);
        int x = frame.x() + PAD;
        int width = frame.width() - 2 * PAD;
        int y = frame.y() + 14;
        pen.badges(volume.id(), x + width, y);
        pen.write(volume.name(), x, y, width - pen.badgesWidth(volume.id()), Pen.PLAIN, true, "strong", frame);
        pen.write(volume.kind(), x, y + 17, width, Pen.SMALL, false, "dim", frame);
    }
}
