package dev.podwright.diagram.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gives each net, which is lines that run to one place, a vertical lane beside the boxes, so that no two nets in one lane
 * meet. Short nets get the lanes that are near.
 */
final class Lanes {
    private static final int GAP = 6;

    private final List<Net> nets = new ArrayList<>();
    private final List<List<Net>> lanes = new ArrayList<>();

    /** Lines to one place. */
    static final class Net {
        private int top;
        private int bottom;
        private int lane;

        Net(int y) {
            top = y;
            bottom = y;
        }

        void reach(int y) {
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }

        /** The number of its lane, from 0; known after {@link Lanes#assign}. */
        int lane() {
            return lane;
        }

        private int length() {
            return bottom - top;
        }

        private boolean meets(Net other) {
            return top <= other.bottom + GAP && other.top <= bottom + GAP;
        }
    }

    /** A net that ends at a height. */
    Net add(int y) {
        Net net = new Net(y);
        nets.add(net);
        return net;
    }

    /** Gives all nets their lanes; the number of lanes. */
    int assign() {
        List<Net> sorted = new ArrayList<>(nets);
        sorted.sort(Comparator.comparingInt(Net::length).thenComparingInt(net -> net.top));
        for (Net net : sorted) {
            int lane = 0;
            while (lane < lanes.size() && lanes.get(lane).stream().anyMatch(net::meets)) {
                lane++;
            }
            if (lane == lanes.size()) {
                lanes.add(new ArrayList<>());
            }
            lanes.get(lane).add(net);
            net.lane = lane;
        }
        return lanes.size();
    }
}
