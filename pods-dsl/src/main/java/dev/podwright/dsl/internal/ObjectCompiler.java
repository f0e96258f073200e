package dev.podwright.dsl.internal;

import dev.podwright.json.JsonObject;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One object of the model while its draft is compiled. Fields that no word touches stay exactly as they are in the value
 * that it begins with, absent or empty.
 */
public final class ObjectCompiler {
    /** In a slot: no word has touched the field. */
    private static final @Nullable Object UNTOUCHED = null;
    /** In a slot: the field has no value. */
    private static final Object ABSENT = new Object();
    /** The index of an object that is not in a list. */
    static final int SINGLE = -1;

    private static final String METADATA = "metadata";
    private static final String SPEC = "spec";

    private final ObjectSchema<Object> schema;
    private final @Nullable Object base;
    private final @Nullable ObjectCompiler holder;
    private final String field;
    private int index;
    /** Made on demand: mostly nothing is recorded. */
    private @Nullable SourceLines lines;

    private final @Nullable Object[] slots;
    private @Nullable List<Consumer<Object>> customizers;
    /** Whether a list or map may hold compilers. */
    private boolean nested;

    /**
     * A whole object to be compiled.
     *
     * @param base what to begin with; null for nothing
     * @param lines where its lines are recorded
     */
    ObjectCompiler(ObjectSchema<?> schema, @Nullable Object base, SourceLines lines) {
        this(schema, base, null, "", SINGLE);
        this.lines = lines;
    }

    /**
     * An object in a field of another one.
     *
     * @param base what to begin with; null for nothing
     * @param index the place in a list, or {@link #SINGLE}
     */
    @SuppressWarnings("unchecked") // the schema of the value's own type
    ObjectCompiler(
            ObjectSchema<?> schema, @Nullable Object base, @Nullable ObjectCompiler holder, String field, int index) {
        this.schema = (ObjectSchema<Object>) schema;
        this.base = base;
        this.holder = holder;
        this.field = field;
        this.index = index;
        this.slots = new Object[schema.fields().size()];
    }

    /** Where the lines of the object are recorded. */
    SourceLines lines() {
        SourceLines known = lines;
        if (known == null) {
            SourceLines at = Objects.requireNonNull(holder).lines().at(field);
            known = index == SINGLE ? at : at.at(index);
            lines = known;
        }
        return known;
    }

    /** Records the line of the object, if it is known. */
    void note(@Nullable StackFrame line) {
        if (line != null) {
            lines().note(line);
        }
    }

    private void note(@Nullable StackFrame line, String below) {
        if (line != null) {
            lines().note(line, below);
        }
    }

    private void forget(String below) {
        if (lines != null) {
            lines.forget(below);
        }
    }

    /** Sets a field, and replaces what it had. */
    public void set(String field, Object value, @Nullable StackFrame line) {
        slots[index(field)] = resolve(value, field, null, line);
    }

    /** Takes the value of a field away. */
    public void clear(String field) {
        forget(field);
        slots[index(field)] = ABSENT;
    }

    /** Adds an element to a list. */
    public void add(String field, Object element, @Nullable StackFrame line) {
        List<Object> list = list(field);
        Object value = resolve(element, field, list.size(), line);
        if (value != ABSENT) {
            list.add(value);
        }
    }

    /** Sets the value of a key; one that is there already keeps its place. */
    public void put(String field, String key, Object value, @Nullable StackFrame line) {
        Map<String, Object> map = map(field);
        Object resolved = resolve(value, field, key, line);
        if (resolved == ABSENT) {
            map.remove(key);
        } else {
            map.put(key, resolved);
        }
    }

    /** The object in a field, which gets one if it has none. */
    public ObjectCompiler object(String field) {
        int index = index(field);
        Object held = get(index);
        if (held instanceof ObjectCompiler compiler) {
            return compiler;
        }
        ObjectCompiler compiler = new ObjectCompiler(schema.nested(index), held, this, field, SINGLE);
        slots[index] = compiler;
        return compiler;
    }

    /** Applies the edits of a draft to the object in a field, and keeps what they do not touch. */
    public void merge(String field, ObjectDraft<?> draft, @Nullable StackFrame line) {
        ObjectCompiler object = object(field);
        object.note(line);
        draft.apply(object);
    }

    /**
     * Applies the edits of a draft to each object of a list.
     *
     * @return whether the list has any
     */
    public boolean mergeEach(String field, ObjectDraft<?> draft, @Nullable StackFrame line) {
        if (isAbsent(field)) {
            return false;
        }
        List<Object> list = list(field);
        ObjectSchema<?> elements = schema.nested(index(field));
        for (int i = 0; i < list.size(); i++) {
            ObjectCompiler element = list.get(i) instanceof ObjectCompiler compiler
                    ? compiler
                    : new ObjectCompiler(elements, list.get(i), this, field, i);
            element.note(line);
            draft.apply(element);
            nested = true;
            list.set(i, element);
        }
        return true;
    }

    /** Sets a field, if it has no value. */
    public void setIfAbsent(String field, Object value, @Nullable StackFrame line) {
        if (get(index(field)) == null) {
            set(field, value, line);
        }
    }

    /** Sets a field of an element of a list of objects, if it has no value. */
    void setIfAbsent(String field, int index, String elementField, Object value) {
        if (get(schema.nested(index(field)), list(field).get(index), elementField) == null) {
            setInElement(field, index, elementField, value, null);
        }
    }

    /** Sets a field of an element of a list of objects. */
    void setInElement(String field, int index, String elementField, Object value, @Nullable StackFrame line) {
        List<Object> list = list(field);
        ObjectCompiler element = list.get(index) instanceof ObjectCompiler compiler
                ? compiler
                : new ObjectCompiler(schema.nested(index(field)), list.get(index), this, field, index);
        element.set(elementField, value, line);
        nested = true;
        list.set(index, element);
    }

    /** Replaces an element of a list. */
    void replace(String field, int index, Object element, @Nullable StackFrame line) {
        Object value = resolve(element, field, index, line);
        list(field).set(index, value);
    }

    /** Gives a field another value than its words did, for a problem that is reported at their line. */
    void override(String field, Object value, Problem problem) {
        slots[index(field)] = value;
        lines().at(field).problem(problem);
    }

    /** Gives a list these elements, which are values of the model. */
    void setElements(String field, List<Object> elements) {
        slots[index(field)] = elements;
    }

    /** Adds a value to a list that has each value once. */
    public void addOnce(String field, Object value, @Nullable StackFrame line) {
        if (isAbsent(field) || !list(field).contains(value)) {
            add(field, value, line);
        }
    }

    /** Takes a value out of a list, if it is there. */
    public void removeElement(String field, Object value) {
        removeElements(field, value::equals);
    }

    /** Takes the elements out of a list of objects that have this value in a field. */
    public void removeElements(String field, String elementField, String value) {
        ObjectSchema<?> elements = schema.nested(index(field));
        removeElements(field, element -> value.equals(get(elements, element, elementField)));
    }

    /** Writes a field that has no value as an empty object, list or map. */
    public void present(String field, @Nullable StackFrame line) {
        switch (schema.fields().get(index(field)).shape()) {
            case ONE -> object(field).note(line);
            case LIST -> {
                list(field);
                note(line, field);
            }
            case MAP -> {
                map(field);
                note(line, field);
            }
        }
    }

    /** The list in a field, to be changed. Its elements are values of the model or compilers. */
    @SuppressWarnings("unchecked") // slots of lists hold lists
    List<Object> list(String field) {
        int index = index(field);
        if (slots[index] == UNTOUCHED || slots[index] == ABSENT) {
            Object held = get(index);
            slots[index] = held == null ? new ArrayList<>() : new ArrayList<>((List<Object>) held);
        }
        return (List<Object>) Objects.requireNonNull(slots[index]);
    }

    @SuppressWarnings("unchecked") // slots of maps hold maps
    private Map<String, Object> map(String field) {
        int index = index(field);
        if (slots[index] == UNTOUCHED || slots[index] == ABSENT) {
            Object held = get(index);
            slots[index] = held == null ? new LinkedHashMap<>() : new LinkedHashMap<>((Map<String, Object>) held);
        }
        return (Map<String, Object>) Objects.requireNonNull(slots[index]);
    }

    /** Takes elements out of a list, which is absent if nothing is left. */
    void removeElements(String field, Predicate<Object> which) {
        if (isAbsent(field)) {
            return;
        }
        List<Object> list = list(field);
        for (int i = list.size() - 1; i >= 0; i--) {
            if (which.test(list.get(i))) {
                list.remove(i);
                if (lines != null) {
                    lines.at(field).removeElement(i);
                }
            }
        }
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof ObjectCompiler element) {
                element.index = i;
            }
        }
        if (list.isEmpty()) {
            clear(field);
        }
    }

    /** Takes a key out of a map, which is absent if nothing is left. */
    public void removeKey(String field, String key) {
        if (isAbsent(field)) {
            return;
        }
        Map<String, Object> map = map(field);
        if (lines != null) {
            lines.forget(field, new SourceLines.Key(key));
        }
        if (map.remove(key) != null && map.isEmpty()) {
            clear(field);
        }
    }

    /** Whether a field has no value, or an empty list or map. */
    boolean isAbsent(String field) {
        Object held = get(index(field));
        return held == null
                || (held instanceof Collection<?> list && list.isEmpty())
                || (held instanceof Map<?, ?> map && map.isEmpty());
    }

    /** Whether no field has a value. */
    boolean isEmpty() {
        return schema.fields().stream().allMatch(field -> isAbsent(field.name()));
    }

    /** The value of a field as far as it is compiled: of the model, or a compiler; null for none. */
    @Nullable
    Object get(String field) {
        return get(index(field));
    }

    private @Nullable Object get(int index) {
        Object slot = slots[index];
        if (slot == UNTOUCHED) {
            return base == null ? null : schema.get(base, index);
        }
        return slot == ABSENT ? null : slot;
    }

    /** The value of a key of a map; null for none. */
    @Nullable
    Object value(String field, String key) {
        return get(field) instanceof Map<?, ?> map ? map.get(key) : null;
    }

    /** The value of a field of any element of a list of objects; null for none. */
    static @Nullable Object get(ObjectSchema<?> schema, Object element, String field) {
        if (element instanceof ObjectCompiler compiler) {
            return compiler.get(field);
        }
        @SuppressWarnings("unchecked") // the element is of the schema's type
        ObjectSchema<Object> typed = (ObjectSchema<Object>) schema;
        return typed.get(element, typed.indexOf(field));
    }

    /** Changes the model's builder after all words. */
    @SuppressWarnings("unchecked") // a builder of the schema's type
    public void customize(Consumer<?> change, @Nullable StackFrame line) {
        if (customizers == null) {
            customizers = new ArrayList<>();
        }
        customizers.add((Consumer<Object>) change);
        note(line);
    }

    /** Sets a field to an object that has metadata and a spec and was compiled by itself, with its lines. */
    void embed(String field, Object value, SourceLines from, @Nullable StackFrame line) {
        slots[index(field)] = value;
        SourceLines at = lines().renew(field);
        at.note(line);
        at.graft(from, METADATA, METADATA);
        at.graft(from, SPEC, SPEC);
    }

    /** Takes a label or an annotation of a whole object away; metadata of which nothing is left is absent. */
    void removeMetadata(String field, String key) {
        if (get(METADATA) != null) {
            ObjectCompiler metadata = object(METADATA);
            metadata.removeKey(field, key);
            if (metadata.isEmpty()) {
                clear(METADATA);
            }
        }
    }

    /** Takes the value of a field of another object over, with its lines. */
    void transfer(ObjectCompiler from, String field, String here) {
        if (from.lines != null) {
            lines().graft(from.lines, field, here);
        }
        if (!from.isAbsent(field)) {
            nested |= from.nested;
            slots[index(here)] = from.get(field);
        }
    }

    /** Sets all fields that another object has and that are known here, as a word does that replaces an object. */
    void copy(ObjectSchema<?> from, Object other) {
        @SuppressWarnings("unchecked") // the value is of the schema's type
        ObjectSchema<Object> typed = (ObjectSchema<Object>) from;
        for (Field field : typed.fields()) {
            int index = schema.indexOf(field.name());
            Object value = typed.get(other, field.index());
            boolean empty = value == null || value.equals(List.of());
            if (index >= 0 && !(empty && isAbsent(field.name()))) {
                slots[index] = value == null ? ABSENT : value;
            }
        }
        JsonObject unknown = typed.unknownFields(other);
        if (unknown != null) {
            customize(builder -> schema.setUnknownFields(builder, unknown), null);
        }
    }

    /**
     * What a word gave for a field or an element of it: a value of the model, a draft, or an argument.
     *
     * @param element its index in a list or its key in a map; null for the whole field
     */
    private Object resolve(Object given, String field, @Nullable Object element, @Nullable StackFrame line) {
        Object value = given;
        Problem problem = null;
        if (given instanceof Written written) {
            value = written.value() == null ? ABSENT : written.value();
            problem = written.problem();
        }
        if (lines != null || line != null || problem != null) {
            record(field, element instanceof String key ? new SourceLines.Key(key) : element, line, problem);
        }
        if (value instanceof ResourceState whole) {
            nested = true;
            return whole.compile(this, field, element instanceof Integer at ? at : SINGLE);
        }
        if (!(value instanceof ObjectDraft<?> draft)) {
            return value;
        }
        Object plain = ObjectDraft.plain(draft);
        if (plain != null) {
            return plain;
        }
        nested = true;
        return draft.compile(this, field, element instanceof Integer at ? at : SINGLE);
    }

    private void record(String field, @Nullable Object step, @Nullable StackFrame line, @Nullable Problem problem) {
        SourceLines known = lines();
        if (step == null) {
            known.forget(field);
        } else {
            known.forget(field, step);
        }
        if (line != null || problem != null) {
            SourceLines at = step == null ? known.at(field) : known.at(field).at(step);
            at.note(line);
            at.problem(problem);
        }
    }

    /** The value of the model. */
    Object finish() {
        if (base != null && customizers == null && isUntouched()) {
            return base;
        }
        Object builder = base == null ? schema.newBuilder() : schema.newBuilder(base);
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] != UNTOUCHED) {
                schema.set(builder, i, slots[i] == ABSENT ? absent(i) : finished(slots[i]));
            }
        }
        if (customizers != null) {
            customizers.forEach(change -> change.accept(builder));
        }
        return schema.build(builder);
    }

    private boolean isUntouched() {
        for (Object slot : slots) {
            if (slot != UNTOUCHED) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Object absent(int index) {
        Field field = schema.fields().get(index);
        if (field.shape() == FieldShape.ONE || field.keepsEmpty()) {
            return null;
        }
        return field.shape() == FieldShape.LIST ? List.of() : Map.of();
    }

    private @Nullable Object finished(@Nullable Object slot) {
        if (slot instanceof ObjectCompiler compiler) {
            return compiler.finish();
        }
        return nested && slot instanceof List<?> list ? finishedElements(list) : slot;
    }

    private static List<Object> finishedElements(List<?> list) {
        List<Object> out = new ArrayList<>(list.size());
        for (Object element : list) {
            out.add(element instanceof ObjectCompiler compiler ? compiler.finish() : element);
        }
        return out;
    }

    private int index(String field) {
        int index = schema.indexOf(field);
        if (index < 0) {
            throw new IllegalArgumentException(schema.name() + " has no field " + field);
        }
        return index;
    }
}
