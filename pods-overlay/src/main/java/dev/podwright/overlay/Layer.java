package dev.podwright.overlay;

import dev.podwright.fragment.Fragment;
import dev.podwright.model.schema.Schemas;
import dev.podwright.overlay.internal.layer.RemovedElements;
import dev.podwright.path.FieldPath;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A layer of an overlay.
 *
 * @param removed the elements of lists that the layer is merged without, each step after the one before
 */
record Layer<T>(String name, Fragment<T> fragment, List<RemovedElements> removed) {
    Layer {
        Objects.requireNonNull(name, "name");
        removed = List.copyOf(removed);
    }

    Layer(String name, Fragment<T> fragment) {
        this(name, fragment, List.of());
    }

    /** The layer, merged without further elements. */
    Layer<T> without(RemovedElements elements) {
        if (elements.isEmpty()) {
            return this;
        }
        List<RemovedElements> all = new ArrayList<>(removed);
        all.add(elements);
        return new Layer<>(name, fragment, all);
    }

    /** Its value; an empty one where it could not be read. */
    T value() {
        T value = fragment.value();
        if (value != null) {
            return value;
        }
        ObjectSchema<T> schema = Schemas.of(fragment.type());
        return schema.build(schema.newBuilder());
    }

    /** Where a value of what is merged is in the layer. */
    FieldPath written(FieldPath merged) {
        FieldPath out = merged;
        for (int i = removed.size() - 1; i >= 0; i--) {
            out = removed.get(i).before(out);
        }
        return out;
    }

    /** Where a value of the layer is in what is merged; null if it is not in it. */
    @Nullable
    FieldPath merged(FieldPath written) {
        FieldPath out = written;
        for (RemovedElements each : removed) {
            if (out != null) {
                out = each.after(out);
            }
        }
        return out;
    }

    /** The origin of a value, with its path in the layer's document. */
    OverlayOrigin origin(FieldPath written) {
        return new OverlayOrigin(name, fragment.path().append(written), fragment.locate(written));
    }
}
