package dev.podwright.diagram.internal.layout;

import dev.podwright.diagram.internal.layout.Drawing.Rectangle;
import dev.podwright.diagram.internal.scene.Scene.Box;
import dev.podwright.diagram.internal.scene.Scene.PodScene;
import dev.podwright.diagram.internal.scene.Scene.Row;
import dev.podwright.diagram.internal.scene.Scene.SharedVolume;
import dev.podwright.validate.pod.ContainerRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A pod: its containers below each other in the order in which they start, the bars of their lifetimes at their left, the
 * lanes of connections at their right within localhost, and shared volumes outside of it. First {@link #place} finds the
 * heights, then the lines to the pod can be planned, then it is drawn.
 */
final class PodLayout {
    private static final int PAD = 14;
    private static final int TITLE = 34;
    private static final int TITLE_MIDDLE = 18;
    private static final int HEADING = 22;
    private static final int HEADER = 30;
    private static final int ROW = 22;
    private static final int BOX_GAP = 12;
    private static final int BAR = 7;
    private static final int VOLUME = 44;
    private static final int VOLUME_GAP = 10;

    private final Pen pen;
    private final PodScene pod;
    private final BoxLayout boxes;
    private final PodLines lines;
    /** The heights of what lines lead to or start from, by id. */
    private final Map<Integer, Integer> heights = new HashMap<>();

    private final int[] boxTops;
    private final int boxWidth;
    private final int volumeWidth;
    private final int sidecars;
    private int top;
    private int podTop;
    private int hostTop;
    private int hostBottom;
    private int podBottom;
    private int bottom;
    private int podLeft;
    private int boxLeft;
    private int left;

    PodLayout(Pen pen, PodScene pod) {
        this.pen = pen;
        this.pod = pod;
        this.boxes = new BoxLayout(pen);
        this.lines = new PodLines(pen.drawing, heights);
        this.boxTops = new int[pod.containers().size()];
        this.boxWidth = boxes.width(pod.containers());
        int widest = 0;
        for (SharedVolume volume : pod.volumes()) {
            widest = Math.max(widest, VolumeLayout.width(volume, pen));
        }
        this.volumeWidth = Math.min(260, Math.max(120, widest));
        this.sidecars = (int) pod.containers().stream()
                .filter(box -> box.role() == ContainerRole.SIDECAR)
                .count();
    }

    /** Finds all heights; the one at which the pod ends. */
    int place(int y) {
        top = y;
        podTop = pod.owner().isEmpty() ? top : top + TITLE;
        hostTop = podTop + TITLE;
        heights.put(pod.id(), podTop + TITLE_MIDDLE);
        int next = hostTop + TITLE - 4;
        for (int i = 0; i < boxTops.length; i++) {
            Box box = pod.containers().get(i);
            if (hasHeading(i)) {
                next += HEADING;
            }
            boxTops[i] = next;
            heights.put(box.id(), next + HEADER / 2);
            for (int row = 0; row < box.rows().size(); row++) {
                heights.put(box.rows().get(row).id(), next + HEADER + row * ROW + ROW / 2);
            }
            next += boxHeight(box) + BOX_GAP;
        }
        hostBottom = next + (pod.moreContainers() > 0 ? ROW : 0);
        podBottom = Math.max(hostBottom, placeVolumes()) + PAD;
        bottom = pod.owner().isEmpty() ? podBottom : podBottom + PAD;
        lines.plan(pod);
        return bottom;
    }

    private static int boxHeight(Box box) {
        return HEADER + box.rows().size() * ROW + (box.rows().isEmpty() ? 0 : 6);
    }

    /** Whether a line above a container says how it and those after it start. */
    private boolean hasHeading(int index) {
        List<Box> all = pod.containers();
        return all.size() > 1
                && (index == 0
                        || phase(all.get(index).role())
                                != phase(all.get(index - 1).role()));
    }

    /** Containers of one phase start in one way. */
    private static int phase(ContainerRole role) {
        return switch (role) {
            case INIT, SIDECAR -> 0;
            case MAIN -> 1;
            case EPHEMERAL -> 2;
        };
    }

    /** How a container and those of its phase start. */
    private String heading(int index) {
        int phase = phase(pod.containers().get(index).role());
        int end = index;
        while (end < boxTops.length && phase(pod.containers().get(end).role()) == phase) {
            end++;
        }
        boolean one = end - index == 1;
        return switch (phase) {
            case 0 -> one ? "starts first" : "start one after the other";
            case 1 -> index == 0 ? "run together" : one ? "starts next" : "start next, and run together";
            default -> one ? "joins the running pod" : "join the running pod";
        };
    }

    /** Puts each volume beside those who mount it, as far as there is space; where the last one ends. */
    private int placeVolumes() {
        int next = hostTop + 4;
        List<SharedVolume> sorted = new ArrayList<>(pod.volumes());
        sorted.sort(Comparator.comparingInt(volume -> lines.middle(pod, volume.id())));
        for (SharedVolume volume : sorted) {
            int id = volume.id();
            int wanted = lines.middle(pod, id) - VOLUME / 2;
            next = Math.max(next, wanted);
            while (lines.isTaken(pod, next + VOLUME / 2)) {
                next++;
            }
            heights.put(id, next + VOLUME / 2);
            next += VOLUME + VOLUME_GAP;
        }
        return next - VOLUME_GAP;
    }

    /** The heights of what arrows from outside can lead to. */
    Map<Integer, Integer> heights() {
        return heights;
    }

    /** Where an arrow from outside ends. */
    int entry(int target) {
        return target == pod.id() ? podLeft : boxLeft;
    }

    /** Draws the frames and titles; the place behind the pod. */
    int frames(int x) {
        left = x;
        podLeft = pod.owner().isEmpty() ? x : x + PAD;
        int hostLeft = podLeft + PAD;
        boxLeft = hostLeft + 8 + BAR * (sidecars + 1) + 8;
        int hostRight = lines.networkLeft(boxLeft + boxWidth) + lines.networkWidth();
        int volumeLeft = hostRight + lines.volumesWidth();
        int podRight = (pod.volumes().isEmpty() ? hostRight : volumeLeft + volumeWidth) + PAD;
        int right = pod.owner().isEmpty() ? podRight : podRight + PAD;
        if (!pod.owner().isEmpty()) {
            title(new Rectangle(x, top, right - x, bottom - top, 10, "owner"), pod.owner(), pod.ownerNote(), 0);
        }
        String name = pod.name().isEmpty() ? pod.kind() : pod.kind() + " " + pod.name();
        title(new Rectangle(podLeft, podTop, podRight - podLeft, podBottom - podTop, 10, "pod"), name, "", pod.id());
        Rectangle host = pen.drawing.add(
                new Rectangle(hostLeft, hostTop, hostRight - hostLeft, hostBottom - hostTop, 8, "localhost"));
        pen.write(pod.network(), hostLeft + 12, hostTop + 17, host.width() - 24, Pen.PLAIN, true, "host-title", host);
        lines.setPlaces(boxLeft + boxWidth, hostRight, volumeLeft);
        return right;
    }

    private void title(Rectangle frame, String title, String note, int id) {
        pen.drawing.add(frame);
        int right = frame.x() + frame.width() - 12;
        int y = frame.y() + TITLE_MIDDLE;
        pen.badges(id, right, y);
        right -= pen.badgesWidth(id);
        int noteLeft = right;
        int start = frame.x() + 12;
        if (!note.isEmpty()) {
            noteLeft = pen.writeBefore(note, right, y, (right - start) / 2, Pen.PLAIN, "dim", frame) - 10;
        }
        pen.write(title, start, y, noteLeft - start, Pen.LARGE, true, "strong", frame);
    }

    /** Draws all that is in the frames. */
    void content() {
        bars();
        lines.draw(pod);
        for (int i = 0; i < boxTops.length; i++) {
            Box box = pod.containers().get(i);
            if (hasHeading(i)) {
                pen.write(heading(i), boxLeft, boxTops[i] - 11, boxWidth, Pen.SMALL, false, "dim", host());
            }
            boxes.draw(box, new Rectangle(boxLeft, boxTops[i], boxWidth, boxHeight(box), 6, "box"), HEADER, ROW);
        }
        if (pod.moreContainers() > 0) {
            String more = "and " + pod.moreContainers() + " more containers";
            pen.write(more, boxLeft, hostBottom - ROW / 2 - 6, boxWidth, Pen.PLAIN, false, "dim", host());
        }
        for (SharedVolume volume : pod.volumes()) {
            int y = heights.getOrDefault(volume.id(), 0) - VOLUME / 2;
            VolumeLayout.draw(pen, volume, new Rectangle(lines.volumeLeft(), y, volumeWidth, VOLUME, 6, "volume"));
        }
    }

    private Rectangle host() {
        return new Rectangle(left, hostTop, boxLeft + boxWidth - left, hostBottom - hostTop, 8, "localhost");
    }

    /** The bars that say how long containers run: one for each sidecar, and one lane for all others. */
    private void bars() {
        int near = boxLeft - 8 - BAR;
        int lane = sidecars;
        int end = hostBottom - 8;
        int mainTop = -1;
        int mainBottom = -1;
        for (int i = 0; i < boxTops.length; i++) {
            Box box = pod.containers().get(i);
            int boxBottom = boxTops[i] + boxHeight(box);
            int y = boxTops[i] + HEADER / 2;
            switch (box.role()) {
                case SIDECAR -> {
                    int x = near - lane * BAR;
                    pen.drawing.add(new Drawing.Line(List.of(x + 2, y, boxLeft, y), false, "life-sidecar"));
                    pen.drawing.add(new Rectangle(x, y - 2, 4, end - y + 2, 2, "life sidecar"));
                    lane--;
                }
                case INIT -> bar(near, boxTops[i], boxBottom, "life init");
                case MAIN -> {
                    mainTop = mainTop < 0 ? boxTops[i] : mainTop;
                    mainBottom = boxBottom;
                }
                case EPHEMERAL -> bar(near, boxTops[i], boxBottom, "life ephemeral");
            }
        }
        if (mainTop >= 0) {
            bar(near, mainTop, mainBottom, "life main");
        }
    }

    private void bar(int x, int from, int to, String style) {
        pen.drawing.add(new Rectangle(x, from, 4, to - from, 2, style));
    }

    /** The rows of all containers. */
    static List<Row> rows(PodScene pod) {
        return pod.containers().stream().flatMap(box -> box.rows().stream()).toList();
    }
}
