package dev.podwright.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model interface as the generator sees it.
 *
 * @param apiVersion the apiVersion of a whole object, empty for a part of one
 * @param atomic whether objects of the type are replaced as a whole
 * @param unknownFields the name of the accessor that has the fields which the model does not know, empty where there is none
 * @param fields the fields in canonical order
 */
record ModelType(ClassName name, String apiVersion, boolean atomic, String unknownFields, List<ModelField> fields) {

    /**
     * One field.
     *
     * @param shape a constant of {@code FieldShape}
     * @param kind a constant of {@code FieldKind}
     * @param type the accessor's type without annotations
     * @param nested the model type that the field holds, null for a value
     * @param sinceMinor the minor version of the first Kubernetes version that has it, 0 where no version is given
     * @param keepsEmpty whether an empty list or map differs from an absent one
     * @param merge how the field is merged
     */
    record ModelField(
            String name,
            String shape,
            String kind,
            TypeName type,
            @Nullable ClassName nested,
            int sinceMinor,
            boolean required,
            boolean keepsEmpty,
            FieldMerge merge) {}

    /**
     * How a field is merged, by its annotations.
     *
     * @param listType a constant of {@code ListType}, empty where the field has no {@code @Merge}
     * @param keys the fields that identify an element of a list
     * @param patch constants of {@code PatchStrategy}
     * @param patchKey the field that identifies an element for a patch, empty where there is none
     * @param atomic whether a map is replaced as a whole
     * @param unionMember the value of the discriminator that selects the field, empty where the field is in no union
     * @param keyDefault the value that counts where the field is absent, empty where there is none
     */
    record FieldMerge(
            String listType,
            List<String> keys,
            List<String> patch,
            String patchKey,
            boolean atomic,
            String unionMember,
            boolean unionDiscriminator,
            String keyDefault) {}

    ClassName builder() {
        return name.nestedClass("Builder");
    }

    ClassName schema() {
        return Names.schema(name);
    }
}
