package dev.podwright.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model interface as the generator sees it.
 *
 * @param apiVersion the apiVersion of a whole object, empty for a part of one
 * @param fields the fields in canonical order
 */
record ModelType(ClassName name, String apiVersion, List<ModelField> fields) {

    /**
     * One field.
     *
     * @param shape a constant of {@code FieldShape}
     * @param kind a constant of {@code FieldKind}
     * @param type the accessor's type without annotations
     * @param nested the model type that the field holds, null for a value
     * @param since the first minor version that has it, empty where no version is given
     * @param keepsEmpty whether an empty list or map differs from an absent one
     */
    record ModelField(
            String name,
            String shape,
            String kind,
            TypeName type,
            @Nullable ClassName nested,
            String since,
            boolean required,
            boolean keepsEmpty) {}

    ClassName builder() {
        return name.nestedClass("Builder");
    }

    ClassName schema() {
        return Names.schema(name);
    }
}
