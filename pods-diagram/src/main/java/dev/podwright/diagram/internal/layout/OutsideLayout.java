package dev.podwright.diagram.internal.layout;

import dev.podwright.diagram.internal.layout.Drawing.Dot;
import dev.podwright.diagram.internal.layout.Drawing.Head;
import dev.podwright.diagram.internal.layout.Drawing.Line;
import dev.podwright.diagram.internal.layout.Drawing.Rectangle;
import dev.podwright.diagram.internal.layout.Lanes.Net;
import dev.podwright.diagram.internal.scene.Scene.Outside;
import dev.podwright.diagram.internal.scene.Scene.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is outside of the pods, at their left, and the lines from it to containers. */
final class OutsideLayout {
    private static final int MOST = 300;
    private static final int LEAST = 120;
    private static final int PAD = 10;
    private static final int HEADER = 26;
    private static final int NAME = 16;
    private static final int ROW = 22;
    private static final int GAP = 12;
    private static final int LANE = 10;
    private static final int MARGIN = 12;
    private static final int HEAD = 8;
    private static final int NEAR = 4;
    private static final int MOST_TRIES = 60;

    private final Pen pen;
    private final List<Outside> all;
    private final List<PodLayout> pods;
    private final int[] tops;
    private final Map<Integer, Integer> heights = new HashMap<>();
    private final Map<Integer, Net> nets = new HashMap<>();
    private int width;
    private int lanes;

    OutsideLayout(Pen pen, List<Outside> all, List<PodLayout> pods) {
        this.pen = pen;
        this.all = all;
        this.pods = pods;
        this.tops = new int[all.size()];
    }

    /** Finds all heights and lanes; where the last box ends. */
    int place(int top) {
        int next = top;
        Lanes planned = new Lanes();
        Set<Integer> taken = targets();
        for (int i = 0; i < tops.length; i++) {
            Outside each = all.get(i);
            Integer first = first(each);
            next = Math.max(next, first == null ? 0 : first - header(each) - ROW / 2);
            for (int tries = 0; tries < MOST_TRIES && meetsOthers(each, next, taken); tries++) {
                next++;
            }
            tops[i] = next;
            width = Math.max(width, width(each));
            for (int row = 0; row < each.rows().size(); row++) {
                Row port = each.rows().get(row);
                int y = next + header(each) + row * ROW + ROW / 2;
                heights.put(port.id(), y);
                for (int target : port.to()) {
                    Integer to = target(target);
                    if (to != null) {
                        nets.computeIfAbsent(port.id(), id -> planned.add(y)).reach(to);
                    }
                }
            }
            next += height(each) + GAP;
        }
        lanes = planned.assign();
        width = Math.min(MOST, Math.max(LEAST, width));
        return next;
    }

    /** The heights at which lines end. */
    private Set<Integer> targets() {
        Set<Integer> out = new HashSet<>();
        for (Outside each : all) {
            for (Row row : each.rows()) {
                for (int id : row.to()) {
                    Integer y = target(id);
                    if (y != null) {
                        out.add(y);
                    }
                }
            }
        }
        return out;
    }

    /** Whether the line from a row could not be told from that to the target of another. */
    private boolean meetsOthers(Outside each, int top, Set<Integer> taken) {
        for (int i = 0; i < each.rows().size(); i++) {
            Row row = each.rows().get(i);
            int y = top + header(each) + i * ROW + ROW / 2;
            for (int near = y - NEAR; near <= y + NEAR && !row.to().isEmpty(); near++) {
                if (taken.contains(near) && !leadsTo(row, near)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean leadsTo(Row row, int y) {
        for (int id : row.to()) {
            Integer to = target(id);
            if (to != null && to == y) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Integer first(Outside each) {
        for (Row row : each.rows()) {
            for (int target : row.to()) {
                Integer y = target(target);
                if (y != null) {
                    return y;
                }
            }
        }
        return null;
    }

    private @Nullable Integer target(int id) {
        for (PodLayout pod : pods) {
            Integer y = pod.heights().get(id);
            if (y != null) {
                return y;
            }
        }
        return null;
    }

    private int width(Outside each) {
        int widest = Math.max(
                TextWidth.fit(each.kind(), Pen.SMALL, false, MOST).width() + pen.badgesWidth(each.id()),
                TextWidth.fit(each.name(), Pen.PLAIN, true, MOST).width());
        for (Row row : each.rows()) {
            int own = TextWidth.fit(text(row), Pen.PLAIN, false, MOST).width() + pen.badgesWidth(row.id());
            widest = Math.max(widest, own);
        }
        return widest + 2 * PAD;
    }

    private static String text(Row row) {
        String text = (row.keyword() + " " + row.text()).strip();
        return row.note().isEmpty() ? text : text + ", " + row.note();
    }

    private static int header(Outside each) {
        return each.name().isEmpty() ? HEADER : HEADER + NAME;
    }

    private static int height(Outside each) {
        return header(each) + each.rows().size() * ROW + 6;
    }

    /** How much space it takes at the left. */
    int width() {
        return all.isEmpty() ? 0 : width + MARGIN + lanes * LANE + MARGIN;
    }

    void draw(int x) {
        for (int i = 0; i < tops.length; i++) {
            Outside each = all.get(i);
            Rectangle frame = new Rectangle(x, tops[i], width, height(each), 6, each.data() ? "volume" : "outside");
            each.rows().forEach(row -> lines(row, x + width, each.data() ? "disk" : "way"));
            pen.drawing.add(frame);
            int left = x + PAD;
            int right = x + width - PAD;
            pen.badges(each.id(), right, tops[i] + 14);
            pen.write(
                    each.kind(),
                    left,
                    tops[i] + 15,
                    right - left - pen.badgesWidth(each.id()),
                    Pen.SMALL,
                    false,
                    "dim",
                    frame);
            pen.write(each.name(), left, tops[i] + 29, right - left, Pen.PLAIN, true, "strong", frame);
            for (Row row : each.rows()) {
                int y = heights.getOrDefault(row.id(), 0);
                pen.badges(row.id(), right, y);
                pen.write(
                        text(row), left, y, right - left - pen.badgesWidth(row.id()), Pen.PLAIN, false, "plain", frame);
            }
        }
    }

    private void lines(Row row, int right, String style) {
        Net net = nets.get(row.id());
        if (net == null) {
            return;
        }
        int from = heights.getOrDefault(row.id(), 0);
        int lane = right + MARGIN + net.lane() * LANE;
        for (PodLayout pod : pods) {
            for (int target : row.to()) {
                Integer to = pod.heights().get(target);
                if (to != null) {
                    int end = pod.entry(target);
                    pen.drawing.add(new Line(
                            List.of(right, from, lane, from, lane, to, end - HEAD + 1, to), row.likely(), style));
                    pen.drawing.add(new Head(end, to, true, style));
                }
            }
        }
        pen.drawing.add(new Dot(right, from, style));
    }
}
