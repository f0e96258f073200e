package dev.podwright.diagram.internal.scene;

import dev.podwright.path.FieldPath;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ids of what a picture shows, and which fields of an object each of them is about. */
final class Anchors {
    private final Map<FieldPath, Integer> byPath = new HashMap<>();
    private final Ids ids;

    Anchors(Ids ids) {
        this.ids = ids;
    }

    int next() {
        return ids.next();
    }

    /** The field, and all below it that has no id of its own, is what an id shows; the first id of a field counts. */
    void put(FieldPath path, int id) {
        byPath.putIfAbsent(path, id);
    }

    /**
     * The field is what a row of a container shows. A field that several rows show is about the container: which of them a
     * finding means is not known.
     */
    void put(FieldPath path, int row, int box) {
        byPath.merge(path, row, (before, now) -> before.equals(now) ? before : (Integer) box);
    }

    /** The id for a field: that of the nearest field above it that has one. Null where there is none. */
    @Nullable
    Integer find(FieldPath path) {
        for (FieldPath at = path; at != null; at = at.parent()) {
            Integer id = byPath.get(at);
            if (id != null) {
                return id;
            }
        }
        return null;
    }
}
