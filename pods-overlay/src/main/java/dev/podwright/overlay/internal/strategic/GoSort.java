package dev.podwright.overlay.internal.strategic;

import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A stable sort with Go's own algorithm: the server sorts with an order that is none where it does not know a value, and
 * then the result depends on the algorithm.
 *
 * <p>Upstream: {@code sort.SliceStable} of Go, after "Stable Minimum Storage Merging by Symmetric Comparisons" by Kim and
 * Kutzner.
 */
final class GoSort<T> {
    private static final int BLOCK = 20;

    private final List<T> list;
    private final BiPredicate<T, T> less;

    private GoSort(List<T> list, BiPredicate<T, T> less) {
        this.list = list;
        this.less = less;
    }

    static <T> void sort(List<T> list, BiPredicate<T, T> less) {
        new GoSort<>(list, less).sort();
    }

    private void sort() {
        int size = list.size();
        for (int start = 0; start < size; start += BLOCK) {
            insertion(start, Math.min(start + BLOCK, size));
        }
        for (int block = BLOCK; block < size; block *= 2) {
            int start = 0;
            for (; start + 2 * block <= size; start += 2 * block) {
                merge(start, start + block, start + 2 * block);
            }
            if (start + block < size) {
                merge(start, start + block, size);
            }
        }
    }

    private boolean isLess(int i, int j) {
        return less.test(list.get(i), list.get(j));
    }

    private void insertion(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            for (int j = i; j > from && isLess(j, j - 1); j--) {
                Collections.swap(list, j, j - 1);
            }
        }
    }

    /** Merges two sorted parts beside each other. */
    private void merge(int from, int middle, int to) {
        if (middle - from == 1) {
            int low = middle;
            int high = to;
            while (low < high) {
                int half = (low + high) >>> 1;
                if (isLess(half, from)) {
                    low = half + 1;
                } else {
                    high = half;
                }
            }
            move(from, low - 1, 1);
            return;
        }
        if (to - middle == 1) {
            int low = from;
            int high = middle;
            while (low < high) {
                int half = (low + high) >>> 1;
                if (isLess(middle, half)) {
                    high = half;
                } else {
                    low = half + 1;
                }
            }
            move(middle, low, -1);
            return;
        }
        int center = (from + to) >>> 1;
        int sum = center + middle;
        int start = middle > center ? sum - to : from;
        int end = middle > center ? center : middle;
        while (start < end) {
            int half = (start + end) >>> 1;
            if (isLess(sum - 1 - half, half)) {
                end = half;
            } else {
                start = half + 1;
            }
        }
        int last = sum - start;
        if (start < middle && middle < last) {
            Collections.rotate(list.subList(start, last), last - middle);
        }
        if (from < start && start < center) {
            merge(from, start, center);
        }
        if (center < last && last < to) {
            merge(center, last, to);
        }
    }

    /** Moves one element to another place, past those between. */
    private void move(int from, int to, int step) {
        for (int i = from; i != to; i += step) {
            Collections.swap(list, i, i + step);
        }
    }
}
