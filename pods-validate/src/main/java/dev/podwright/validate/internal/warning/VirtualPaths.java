package dev.podwright.validate.internal.warning;

import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
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

    private record Identity(String path, String source) {}

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

    /** Reports each file that overlaps with one before it. */
    void overlaps(BiConsumer<File, File> each) {
        if (files.size() < 2 || (files.size() <= FEW && !isAnyOverlap())) {
            return;
        }
        Map<Identity, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            File file = files.get(i);
            Group group = groups.get(new Identity(file.path, file.source));
            if (group == null) {
                groups.put(new Identity(file.path, file.source), new Group(file, i));
            } else {
                group.last = file;
                group.lastAt = i;
            }
        }
        List<Group> sorted = new ArrayList<>(groups.values());
        sorted.sort(Comparator.comparing(group -> group.first.path, VirtualPaths::compare));
        // All that a path is within, and itself, come before it, each within the one before.
        Deque<Group> around = new ArrayDeque<>();
        for (Group group : sorted) {
            while (!around.isEmpty() && !group.first.isWithin(around.getLast().first)) {
                around.removeLast();
            }
            around.addLast(group);
            for (Group other : around) {
                pair(group, other, each);
                if (group != other) {
                    pair(other, group, each);
                }
            }
        }
    }

    private static void pair(Group again, Group before, BiConsumer<File, File> each) {
        if (again.lastAt > before.firstAt) {
            each.accept(again.firstAt > before.firstAt ? again.first : again.last, before.first);
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
