package dev.podwright.dsl.internal;

import dev.podwright.model.schema.Schemas;
import dev.podwright.schema.ObjectSchema;
import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The state of a draft of one object: a value of the model and the edits of it. Immutable.
 *
 * @param <T> the model type
 */
public final class ObjectDraft<T> {
    private static final ClassValue<ObjectSchema<?>> SCHEMAS = new ClassValue<>() {
        @Override
        protected ObjectSchema<?> computeValue(Class<?> type) {
            return Schemas.of(type);
        }
    };

    private final ObjectSchema<T> schema;
    private final Object owner;
    private final @Nullable T base;
    /** Fields that are set to values of the model after the base, without a line. */
    private final @Nullable FieldValue values;
    /** The edits after the values. */
    private final @Nullable DraftEdit<ObjectCompiler> last;

    private ObjectDraft(
            ObjectSchema<T> schema,
            Object owner,
            @Nullable T base,
            @Nullable FieldValue values,
            @Nullable DraftEdit<ObjectCompiler> last) {
        this.schema = schema;
        this.owner = owner;
        this.base = base;
        this.values = values;
        this.last = last;
    }

    /** The value of a field, and those that were set before. */
    private record FieldValue(@Nullable FieldValue previous, int index, Object value) {}

    /**
     * A draft of an object without fields.
     *
     * @param owner what messages about null call it, such as {@code port "http" of container "app"}
     */
    public static <T> ObjectDraft<T> of(Class<T> type, Object owner) {
        return new ObjectDraft<>(schema(type), owner, null, null, null);
    }

    /** A draft that begins with a value of the model. */
    public static <T> ObjectDraft<T> of(Class<T> type, T base, Object owner) {
        return new ObjectDraft<>(schema(type), owner, base, null, null);
    }

    @SuppressWarnings("unchecked") // the schema of the type
    private static <T> ObjectSchema<T> schema(Class<T> type) {
        return (ObjectSchema<T>) SCHEMAS.get(type);
    }

    /** Checks the arguments of a word. */
    public Arguments check(String word) {
        return new Arguments(owner, word);
    }

    /** With an edit more. */
    public ObjectDraft<T> edit(DraftEdit.Effect<ObjectCompiler> effect) {
        return new ObjectDraft<>(schema, owner, base, values, DraftEdit.after(last, effect));
    }

    /** With a field set to a value of the model, a draft of it or an argument. */
    public ObjectDraft<T> set(String field, Object value) {
        StackFrame line = CallSite.frame();
        return line == null ? with(field, value) : with(field, value, line);
    }

    /** The same without a line: that of the word that takes the whole draft counts. */
    public ObjectDraft<T> with(String field, Object value) {
        Object plain = plain(value);
        if (last != null || plain == null) {
            return with(field, value, null);
        }
        return new ObjectDraft<>(schema, owner, base, new FieldValue(values, schema.indexOf(field), plain), null);
    }

    private ObjectDraft<T> with(String field, Object value, @Nullable StackFrame where) {
        DraftEdit.Effect<ObjectCompiler> effect = (c, line) -> c.set(field, value, line);
        return new ObjectDraft<>(schema, owner, base, values, DraftEdit.after(last, effect, where));
    }

    /** The value of the model where it is known already; null where it must be compiled or has a problem. */
    static @Nullable Object plain(Object value) {
        if (value instanceof Written written) {
            return written.problem() == null ? written.value() : null;
        }
        return value instanceof ObjectDraft<?> draft ? draft.plain() : value;
    }

    private @Nullable Object plain() {
        return last == null ? withValues() : null;
    }

    /** The base with the values. */
    private T withValues() {
        if (values == null && base != null) {
            return base;
        }
        Object builder = base == null ? schema.newBuilder() : schema.newBuilder(base);
        set(builder, values);
        return schema.build(builder);
    }

    private void set(Object builder, @Nullable FieldValue value) {
        if (value != null) {
            set(builder, value.previous);
            schema.set(builder, value.index, value.value);
        }
    }

    private @Nullable T start() {
        return base == null && values == null ? null : withValues();
    }

    /** With an element more in a list. */
    public ObjectDraft<T> add(String field, Object element) {
        return edit((c, line) -> c.add(field, element, line));
    }

    /** With elements more in a list, which is written even if there are none. */
    public ObjectDraft<T> addAll(String field, List<?> elements) {
        return edit((c, line) -> {
            c.present(field, line);
            elements.forEach(element -> c.add(field, element, line));
        });
    }

    /** With a value for a key of a map. */
    public ObjectDraft<T> put(String field, String key, Object value) {
        return edit((c, line) -> c.put(field, key, value, line));
    }

    /** With the values of a map, which is written even if there are none. */
    public ObjectDraft<T> putAll(String field, Map<String, ?> entries) {
        return edit((c, line) -> {
            c.present(field, line);
            entries.forEach((key, value) -> c.put(field, key, value, line));
        });
    }

    /** With a change of the model's builder after all words. */
    public ObjectDraft<T> customize(Consumer<?> change) {
        return edit((c, line) -> c.customize(change, line));
    }

    /**
     * A draft of an object of another type with some of this one's fields.
     *
     * @param fields names of fields here, each with the name of the field there
     */
    public <S> ObjectDraft<S> as(Class<S> type, Map<String, String> fields) {
        return of(type, owner).edit((c, line) -> {
            ObjectCompiler from = compile(new SourceLines());
            fields.forEach((name, other) -> c.transfer(from, name, other));
        });
    }

    /** The value of the model; an argument that cannot be read leaves its field absent. */
    @SuppressWarnings("unchecked") // a compiler of the schema makes values of its type
    public T build() {
        if (last == null) {
            return withValues();
        }
        return (T) compile(new SourceLines()).finish();
    }

    ObjectCompiler compile(SourceLines lines) {
        return applied(new ObjectCompiler(schema, start(), lines));
    }

    /** Compiles what is in a field of another object. */
    ObjectCompiler compile(ObjectCompiler holder, String field, int index) {
        return applied(new ObjectCompiler(schema, start(), holder, field, index));
    }

    private ObjectCompiler applied(ObjectCompiler compiler) {
        DraftEdit.apply(last, compiler);
        return compiler;
    }

    /** Applies the edits to another object of the type; the fields that none of them touches stay as they are there. */
    void apply(ObjectCompiler compiler) {
        set(compiler, values);
        DraftEdit.apply(last, compiler);
    }

    private void set(ObjectCompiler compiler, @Nullable FieldValue value) {
        if (value != null) {
            set(compiler, value.previous);
            compiler.set(schema.fields().get(value.index).name(), value.value, null);
        }
    }
}
