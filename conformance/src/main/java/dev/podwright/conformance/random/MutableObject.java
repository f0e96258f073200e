package dev.podwright.conformance.random;

import dev.podwright.schema.Field;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of a model type that can be changed. Its values are strings, longs, booleans, {@link RawJson}, objects,
 * and lists and maps of these.
 */
final class MutableObject {
    final ObjectSchema<?> type;
    private final @Nullable Object[] values;
    private final List<String> extras = new ArrayList<>(0);

    MutableObject(ObjectSchema<?> type) {
        this.type = type;
        this.values = new Object[type.fields().size()];
    }

    boolean isOfType(String name) {
        return type.name().equals(name);
    }

    @Nullable
    Object get(int field) {
        return values[field];
    }

    @Nullable
    Object get(String field) {
        return values[index(field)];
    }

    boolean has(String field) {
        return get(field) != null;
    }

    /** The text of a field; empty if it is absent or not a text. */
    String text(String field) {
        return get(field) instanceof String text ? text : "";
    }

    MutableObject set(int field, @Nullable Object value) {
        values[field] = value;
        return this;
    }

    MutableObject set(String field, @Nullable Object value) {
        return set(index(field), value);
    }

    MutableObject remove(String... fields) {
        for (String field : fields) {
            set(field, null);
        }
        return this;
    }

    /** The object in a field; an empty one is added if there is none. */
    MutableObject in(String... path) {
        MutableObject object = this;
        for (String field : path) {
            object = object.in(object.index(field));
        }
        return object;
    }

    private MutableObject in(int field) {
        if (values[field] instanceof MutableObject object) {
            return object;
        }
        MutableObject added = new MutableObject(type.nested(field));
        values[field] = added;
        return added;
    }

    @Nullable
    MutableObject find(String field) {
        return get(field) instanceof MutableObject object ? object : null;
    }

    /** The list in a field; an empty one is added if there is none. */
    List<Object> list(String field) {
        return list(index(field));
    }

    @SuppressWarnings("unchecked")
    List<Object> list(int field) {
        if (values[field] instanceof List<?> list) {
            return (List<Object>) list;
        }
        List<Object> added = new ArrayList<>();
        values[field] = added;
        return added;
    }

    /** The objects in the list in a field, in a new list. */
    List<MutableObject> objects(String field) {
        List<MutableObject> found = new ArrayList<>();
        if (get(field) instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof MutableObject object) {
                    found.add(object);
                }
            }
        }
        return found;
    }

    /** Adds an empty object to a list. */
    MutableObject add(String field) {
        MutableObject added = new MutableObject(type.nested(index(field)));
        list(field).add(added);
        return added;
    }

    Map<String, Object> map(String field) {
        return map(index(field));
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> map(int field) {
        if (values[field] instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        Map<String, Object> added = new LinkedHashMap<>();
        values[field] = added;
        return added;
    }

    /** Adds a member as JSON text, whatever other members there are. */
    void extra(String member) {
        extras.add(member);
    }

    private int index(String field) {
        int index = type.indexOf(field);
        if (index < 0) {
            throw new IllegalArgumentException(type.name() + " has no field " + field);
        }
        return index;
    }

    /** A deep copy. */
    MutableObject copy() {
        MutableObject copy = new MutableObject(type);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            copy.values[i] = value == null ? null : copyOf(value);
        }
        copy.extras.addAll(extras);
        return copy;
    }

    static Object copyOf(Object value) {
        if (value instanceof MutableObject object) {
            return object.copy();
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(each -> copy.add(copyOf(each)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, each) -> copy.put(key, copyOf(each)));
            return copy;
        }
        return value;
    }

    /** Adds this object and all objects below it to a list. */
    void collect(List<MutableObject> into) {
        into.add(this);
        for (Object value : values) {
            if (value instanceof MutableObject object) {
                object.collect(into);
            } else if (value instanceof List<?> list) {
                for (Object each : list) {
                    if (each instanceof MutableObject object) {
                        object.collect(into);
                    }
                }
            }
        }
    }

    void write(StringBuilder out) {
        out.append('{');
        String separator = "";
        for (Field field : type.fields()) {
            Object value = values[field.index()];
            if (value != null) {
                out.append(separator).append('"').append(field.name()).append("\":");
                write(value, out);
                separator = ",";
            }
        }
        for (String extra : extras) {
            out.append(separator).append(extra);
            separator = ",";
        }
        out.append('}');
    }

    private static void write(Object value, StringBuilder out) {
        if (value instanceof String text) {
            quote(text, out);
        } else if (value instanceof MutableObject object) {
            object.write(out);
        } else if (value instanceof RawJson raw) {
            out.append(raw.json());
        } else if (value instanceof List<?> list) {
            char before = '[';
            for (Object each : list) {
                out.append(before);
                write(each, out);
                before = ',';
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof Map<?, ?> map) {
            char before = '{';
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(before);
                quote((String) entry.getKey(), out);
                out.append(':');
                write(entry.getValue(), out);
                before = ',';
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else {
            out.append(value);
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u00").append(c < 16 ? '0' : '1').append(Character.forDigit(c & 15, 16));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    static boolean isList(Field field) {
        return field.shape() == FieldShape.LIST;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(1024);
        write(out);
        return out.toString();
    }
}
