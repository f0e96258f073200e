package dev.podwright.overlay;

import dev.podwright.fragment.Fragment;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.schema.ObjectSchema;
import java.util.Objects;

/** A layer of an overlay. */
record Layer<T>(String name, Fragment<T> fragment) {
    Layer {
        Objects.requireNonNull(name, "name");
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

    /** The origin of a value, with its path in the layer's document. */
    OverlayOrigin origin(FieldPath path) {
        return new OverlayOrigin(name, fragment.path().append(path), fragment.locate(path));
    }
}
