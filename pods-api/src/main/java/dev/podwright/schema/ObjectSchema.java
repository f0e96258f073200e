package dev.podwright.schema;

import dev.podwright.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one model type, to walk over values of it without reflection: for reading and writing, comparing,
 * generating and counting. One instance a type, immutable, made by the build.
 *
 * @param <T> the model type
 */
public abstract class ObjectSchema<T> {
    private final Class<T> type;
    private final String name;
    private final String apiVersion;
    private final List<Field> fields;

    /** For the generated classes. */
    protected ObjectSchema(Class<T> type, String name, String apiVersion, Field... fields) {
        this.type = type;
        this.name = name;
        this.apiVersion = apiVersion;
        this.fields = List.of(fields);
    }

    /**
     * For the generated classes: a field.
     *
     * @param sinceMinor the minor version of the first Kubernetes version that has it; 0 where it is older than 1.21
     */
    protected static Field field(
            String name,
            int index,
            FieldShape shape,
            FieldKind kind,
            int sinceMinor,
            boolean required,
            boolean keepsEmpty) {
        return new Field(name, index, shape, kind, sinceMinor, required, keepsEmpty, FieldMerge.NONE);
    }

    /** For the generated classes: a list with {@link Merge}. */
    protected static Field merged(
            Field field, ListType type, List<String> keys, List<PatchStrategy> patch, String patchKey) {
        return field.with(new FieldMerge(type, keys, false, patch, patchKey, "", false, ""));
    }

    /** For the generated classes: a map that is {@link Atomic}. */
    protected static Field atomic(Field field) {
        return field.with(new FieldMerge(ListType.ATOMIC, List.of(), true, List.of(), "", "", false, ""));
    }

    /** For the generated classes: a {@link UnionMember}. */
    protected static Field unionMember(Field field, String value) {
        return field.with(new FieldMerge(ListType.ATOMIC, List.of(), false, List.of(), "", value, false, ""));
    }

    /** For the generated classes: a {@link UnionDiscriminator}. */
    protected static Field unionDiscriminator(Field field) {
        return field.with(new FieldMerge(ListType.ATOMIC, List.of(), false, List.of(), "", "", true, ""));
    }

    /** For the generated classes: a field with a {@link KeyDefault}. */
    protected static Field keyDefault(Field field, String value) {
        return field.with(new FieldMerge(ListType.ATOMIC, List.of(), false, List.of(), "", "", false, value));
    }

    /** The model type. */
    public final Class<T> type() {
        return type;
    }

    /** Upstream's name of the type, such as {@code ContainerPort}; for a whole object its kind. */
    public final String name() {
        return name;
    }

    /** The apiVersion of a whole object, empty for a part of one. */
    public final String apiVersion() {
        return apiVersion;
    }

    /** The fields in canonical order. */
    public final List<Field> fields() {
        return fields;
    }

    /** Whether a server-side apply replaces an object of the type as a whole, wherever it is. */
    public boolean isAtomic() {
        return false;
    }

    /**
     * Whether values of the type keep fields that the model does not know. Those of an object of another type are kept by
     * the object that holds it.
     */
    public boolean keepsUnknownFields() {
        return false;
    }

    /** The fields that the model does not know, of a value and of what is below it; null where there are none. */
    public @Nullable JsonObject unknownFields(T value) {
        return null;
    }

    /** Gives a builder the fields that the model does not know; only for a type that {@link #keepsUnknownFields}. */
    public void setUnknownFields(Object builder, JsonObject fields) {
        throw new UnsupportedOperationException(name + " does not keep unknown fields");
    }

    /** The index of a field by its JSON name, which is case-sensitive, or -1. */
    public abstract int indexOf(String name);

    /** A field's value: null, or an empty list or map, where it is absent. */
    public abstract @Nullable Object get(T value, int field);

    /** The schema of the objects that a field of kind {@link FieldKind#OBJECT} holds. */
    public abstract ObjectSchema<?> nested(int field);

    /** A builder with nothing set, for {@link #set} and {@link #build}. */
    public abstract Object newBuilder();

    /** A builder that starts from a value. */
    public abstract Object newBuilder(T from);

    /** Sets a field of a builder to a value of the field's Java type. */
    public abstract void set(Object builder, int field, @Nullable Object value);

    /** The value that a builder holds. */
    public abstract T build(Object builder);

    @Override
    public final String toString() {
        return name;
    }
}
