package dev.podwright.overlay.internal.layer;

import dev.podwright.path.FieldPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Elements that are taken out of the lists of a layer. Those after them have other indices from then on. */
public final class RemovedElements {
    /** The indices of the elements of a list, in ascending order. */
    private final Map<FieldPath, List<Integer>> lists = new HashMap<>();

    /** None yet. */
    public RemovedElements() {}

    /** Whether there are none. */
    public boolean isEmpty() {
        return lists.isEmpty();
    }

    /** Adds an element of a list; those of one list in their order. */
    void add(FieldPath list, int index) {
        lists.computeIfAbsent(list, key -> new ArrayList<>()).add(index);
    }

    /** The path that a value had before the elements were removed. */
    public FieldPath before(FieldPath path) {
        FieldPath out = FieldPath.empty();
        for (FieldPath step : path.steps()) {
            List<Integer> removed = step.index() < 0 ? null : lists.get(out);
            out = removed == null
                    ? out.append(last(step))
                    : out.index(step.index() + countBefore(removed, step.index()));
        }
        return out;
    }

    /** How many elements are removed before the one that has an index now. */
    private static int countBefore(List<Integer> removed, int index) {
        int low = 0;
        int high = removed.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (removed.get(middle) - middle <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The path that a value has without the elements; null if it is in one of them. */
    public @Nullable FieldPath after(FieldPath path) {
        FieldPath out = FieldPath.empty();
        for (FieldPath step : path.steps()) {
            FieldPath list = step.parent();
            List<Integer> removed = step.index() < 0 || list == null ? null : lists.get(list);
            if (removed == null) {
                out = out.append(last(step));
                continue;
            }
            int place = Collections.binarySearch(removed, step.index());
            if (place >= 0) {
                return null;
            }
            out = out.index(step.index() - (-place - 1));
        }
        return out;
    }

    /** The last step of a path alone. */
    private static FieldPath last(FieldPath step) {
        String name = step.name();
        if (name != null) {
            return FieldPath.of(name);
        }
        String key = step.key();
        return key != null ? FieldPath.empty().key(key) : FieldPath.empty().index(step.index());
    }
}
