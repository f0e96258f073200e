package dev.podwright.validate.internal.warning;

import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.CompositeKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of one volume, and which of them overlap: equal paths, and a path beneath another. The server says it of each
 * that comes after the other, once for each pair of path and source.
 */
final class VirtualPaths {
    /** In place of an index: the file is not an item of a list. */
    static final int NO_INDEX = -1;

    /** Up to so many files, comparing each with each is cheaper than sorting. */
    private static final int FEW = 12;

    private final List<File> files = new ArrayList<>();
    private List<File> last = List.of();

    /**
     * A file.
     *
     * @param path without slashes at the end, not empty
     * @param source what it is made of, as far as the server names it
     * @param owner the path of what has it among its items, or of the field itself
     */
    record File(String path, String source, FieldPath owner, int index) {
        /** Where its path is written. */
        FieldPath at() {
            return index == NO_INDEX ? owner : owner.child("items").index(index).child("path");
        }

        private boolean isWithin(File other) {
            return path.startsWith(other.path)
                    && (path.length() == other.path.length() || path.charAt(other.path.length()) == '/');
        }
    }

    /** A file's first and last place among those that are alike. */
    private static final class Group {
        private final File first;
        private final int firstAt;
        private File last;
        private int lastAt;

        Group(File file, int at) {
            first = file;
            firstAt = at;
            last = file;
            lastAt = at;
        }
    }

    /** Adds a file, unless its path is empty. */
    void add(@Nullable String path, String source, FieldPath owner, int index) {
        String text = Checks.orEmpty(path);
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        if (end > 0) {
            files.add(new File(text.substring(0, end), source, owner, index));
        }
    }

    /** How many files there are. */
    int size() {
        return files.size();
    }

    /** Records that the last projection's files are those from one on. */
    void mark(int from) {
        last = List.copyOf(files.subList(from, files.size()));
    }

    /** Adds the last projection's files again. */
    void repeat() {
        files.addAll(last);
    }

    /** Takes what overlaps. */
    interface Overlaps {
        /** Whether overlaps are only counted. */
        boolean isFull();

        /** So many overlaps. */
        void count(long overlaps);

        /** A file, and one before it that it overlaps with. */
        void overlap(File again, File other);
    }

    /** Reports each file that overlaps with one before it. */
    void overlaps(Overlaps out) {
        if (files.size() < 2 || (files.size() <= FEW && !isAnyOverlap())) {
            return;
        }
        Map<String, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            File file = files.get(i);
            String identity = CompositeKey.of(file.path, file.source);
            Group group = groups.get(identity);
            if (group == null) {
                groups.put(identity, new Group(file, i));
            } else {
                group.last = file;
                group.lastAt = i;
            }
        }
        List<Group> sorted = new ArrayList<>(groups.values());
        sorted.sort(Comparator.comparing(group -> group.first.path, VirtualPaths::compare));
        // All that a path is within, and itself, come before it, each within the one before.
        Deque<Group> around = new ArrayDeque<>();
        Places first = new Places(files.size());
        Places last = new Places(files.size());
        for (Group group : sorted) {
            while (!around.isEmpty() && !group.first.isWithin(around.getLast().first)) {
                Group left = around.removeLast();
                first.add(left.firstAt, -1);
                last.add(left.lastAt, -1);
            }
            if (out.isFull()) {
                out.count(first.before(group.lastAt)
                        + (around.size() - last.before(group.firstAt + 1))
                        + (group.lastAt > group.firstAt ? 1 : 0));
            } else {
                for (Group other : around) {
                    pair(group, other, out);
                    pair(other, group, out);
                }
                pair(group, group, out);
            }
            around.addLast(group);
            first.add(group.firstAt, 1);
            last.add(group.lastAt, 1);
        }
    }

    private static void pair(Group again, Group before, Overlaps out) {
        if (again.lastAt > before.firstAt) {
            out.overlap(again.firstAt > before.firstAt ? again.first : again.last, before.first);
        }
    }

    /** How many of some places come before one: a binary indexed tree. */
    private static final class Places {
        private final int[] sums;

        Places(int size) {
            sums = new int[size + 1];
        }

        void add(int place, int count) {
            for (int i = place + 1; i < sums.length; i += i & -i) {
                sums[i] += count;
            }
        }

        int before(int place) {
            int out = 0;
            for (int i = place; i > 0; i -= i & -i) {
                out += sums[i];
            }
            return out;
        }
    }

    private boolean isAnyOverlap() {
        for (int i = 1; i < files.size(); i++) {
            for (int before = 0; before < i; before++) {
                File file = files.get(i);
                File other = files.get(before);
                if (file.isWithin(other) || other.isWithin(file)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** In the order of characters, but with the slash before all others: what is within a path follows it at once. */
    private static int compare(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return x == '/' ? -1 : y == '/' ? 1 : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
