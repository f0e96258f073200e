package dev.podwright.diagram.internal.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ids of what a picture shows, and those of what is left out, each with what takes its place. */
final class Ids {
    private final Map<Integer, Integer> replaced = new HashMap<>();
    private int last;

    int next() {
        return ++last;
    }

    void replace(int id, int by) {
        replaced.put(id, by);
    }

    /** The id itself, or that of what takes its place. */
    int shown(int id) {
        return replaced.getOrDefault(id, id);
    }

    /** Ids without those of what is left out, each once. */
    List<Integer> shown(Iterable<Integer> ids) {
        List<Integer> out = new ArrayList<>();
        for (int id : ids) {
            if (!out.contains(shown(id))) {
                out.add(shown(id));
            }
        }
        return List.copyOf(out);
    }
}
