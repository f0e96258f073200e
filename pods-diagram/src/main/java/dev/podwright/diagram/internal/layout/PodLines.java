package dev.podwright.diagram.internal.layout;

import dev.podwright.diagram.internal.layout.Drawing.Dot;
import dev.podwright.diagram.internal.layout.Drawing.Head;
import dev.podwright.diagram.internal.layout.Drawing.Line;
import dev.podwright.diagram.internal.layout.Lanes.Net;
import dev.podwright.diagram.internal.scene.Scene.PodScene;
import dev.podwright.diagram.internal.scene.Scene.Row;
import dev.podwright.diagram.internal.scene.Scene.RowKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of a pod, which run in vertical lanes beside the boxes: those between containers in localhost, those to shared
 * volumes outside of it. No line crosses a text.
 */
final class PodLines {
    private static final int LANE = 10;
    private static final int MARGIN = 16;
    private static final int HEAD = 8;

    private final Drawing drawing;
    private final Map<Integer, Integer> heights;
    private final Map<String, Net> nets = new HashMap<>();
    private int networkLanes;
    private int volumeLanes;
    private int boxRight;
    private int hostRight;
    private int volumeLeft;

    PodLines(Drawing drawing, Map<Integer, Integer> heights) {
        this.drawing = drawing;
        this.heights = heights;
    }

    private static String key(Row row, int target) {
        return target + (row.likely() ? " likely" : "");
    }

    /** Gives all lines their lanes. */
    void plan(PodScene pod) {
        Lanes network = new Lanes();
        Lanes volumes = new Lanes();
        for (Row row : PodLayout.rows(pod)) {
            for (int target : row.to()) {
                Integer y = heights.get(target);
                if (y != null) {
                    Lanes lanes = row.kind() == RowKind.MOUNTS ? volumes : network;
                    nets.computeIfAbsent(key(row, target), each -> lanes.add(y)).reach(height(row.id()));
                }
            }
        }
        networkLanes = network.assign();
        volumeLanes = volumes.assign();
    }

    private int height(int id) {
        return heights.getOrDefault(id, 0);
    }

    /** The middle of the rows that mount a volume. */
    int middle(PodScene pod, int volume) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (Row row : PodLayout.rows(pod)) {
            if (row.to().contains(volume)) {
                least = Math.min(least, height(row.id()));
                most = Math.max(most, height(row.id()));
            }
        }
        return most == 0 ? 0 : least + (most - least) / 2;
    }

    /** Whether a line to a volume could not be told from the line of a row at this height. */
    boolean isTaken(PodScene pod, int y) {
        for (Row row : PodLayout.rows(pod)) {
            if (row.kind() == RowKind.MOUNTS && !row.to().isEmpty() && Math.abs(height(row.id()) - y) < 5) {
                return true;
            }
        }
        return false;
    }

    int networkLeft(int right) {
        return right + MARGIN;
    }

    int networkWidth() {
        return networkLanes * LANE + (networkLanes == 0 ? 0 : 4);
    }

    /** How far the volumes are from localhost. */
    int volumesWidth() {
        return volumeLanes == 0 ? 0 : MARGIN + volumeLanes * LANE + MARGIN / 2;
    }

    /** Where the volumes start. */
    int volumeLeft() {
        return volumeLeft;
    }

    void setPlaces(int boxes, int host, int volumes) {
        boxRight = boxes;
        hostRight = host;
        volumeLeft = volumes;
    }

    void draw(PodScene pod) {
        for (Row row : PodLayout.rows(pod)) {
            for (int target : row.to()) {
                Net net = nets.get(key(row, target));
                if (net != null && row.kind() == RowKind.MOUNTS) {
                    mount(row, height(row.id()), net, height(target));
                } else if (net != null) {
                    call(row, height(row.id()), net, height(target));
                }
            }
        }
    }

    private void call(Row row, int from, Net net, int to) {
        int lane = networkLeft(boxRight) + 4 + net.lane() * LANE;
        String style = row.keyword().equals("connects") || row.keyword().equals("waits for") ? "net" : "pair";
        drawing.add(
                new Line(List.of(boxRight, from, lane, from, lane, to, boxRight + HEAD - 1, to), row.likely(), style));
        drawing.add(new Dot(boxRight + 2, from, style));
        drawing.add(new Head(boxRight, to, false, style));
    }

    private void mount(Row row, int from, Net net, int to) {
        int lane = hostRight + MARGIN + net.lane() * LANE;
        drawing.add(new Line(List.of(boxRight + HEAD - 1, from, lane, from, lane, to, volumeLeft, to), false, "disk"));
        drawing.add(new Head(boxRight, from, false, "disk"));
        if (row.writes()) {
            drawing.add(new Head(lane, from, true, "disk"));
        }
    }
}
