package dev.podwright.validate.internal.fields;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.path.FieldPath;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Some fields of a model type and of the types below it, to find them in a value without visiting the others.
 * Thread-safe.
 */
public final class FieldTree {
    /** The result for a field that a value has. */
    @FunctionalInterface
    public interface Change {
        /** Its new value: the same to leave it, null to take it away. */
        @Nullable
        Object apply(FieldPath path, Field field, Object value);

        /** Whether an object stays of which nothing is left; an element of a list must. */
        default boolean staysEmpty(ObjectSchema<?> type) {
            return true;
        }
    }

    /** Which values of the fields count. */
    @FunctionalInterface
    public interface Counted {
        /** Whether a value of one of the fields counts. */
        boolean counts(Object value);
    }

    /** A field to look into, which is itself one of those in question or leads to some. */
    private static final class Step {
        private final ObjectSchema<?> holder;
        private final Field field;
        private final boolean wanted;
        private final List<String> paths;
        /** Made when a value first has the field: most values have few of them, and schemas take time to load. */
        private volatile @Nullable FieldTree below;

        Step(ObjectSchema<?> holder, Field field, boolean wanted, List<String> paths) {
            this.holder = holder;
            this.field = field;
            this.wanted = wanted;
            this.paths = paths;
        }

        Step(ObjectSchema<?> holder, Field field, FieldTree below) {
            this(holder, field, false, List.of());
            this.below = below;
        }

        Field field() {
            return field;
        }

        boolean wanted() {
            return wanted;
        }

        @Nullable
        FieldTree below() {
            FieldTree made = below;
            if (made == null && !paths.isEmpty()) {
                made = FieldTree.of(holder.nested(field.index()), paths);
                below = made;
            }
            return made;
        }
    }

    private final ObjectSchema<Object> type;
    /** An array, over which a loop allocates nothing. */
    private final Step[] steps;

    @SuppressWarnings("unchecked")
    private FieldTree(ObjectSchema<?> type, List<Step> steps) {
        this.type = (ObjectSchema<Object>) type;
        this.steps = steps.toArray(new Step[0]);
    }

    /** The fields of a type and of the types below it that a test picks, and none below one of them; null for no field. */
    public static @Nullable FieldTree of(ObjectSchema<?> type, Predicate<Field> wanted) {
        List<Step> steps = new ArrayList<>();
        for (Field field : type.fields()) {
            if (wanted.test(field)) {
                steps.add(new Step(type, field, true, List.of()));
            } else if (field.kind() == FieldKind.OBJECT) {
                FieldTree below = of(type.nested(field.index()), wanted);
                if (below != null) {
                    steps.add(new Step(type, field, below));
                }
            }
        }
        return steps.isEmpty() ? null : new FieldTree(type, steps);
    }

    /**
     * The fields that some paths lead to, such as {@code containers.lifecycle.stopSignal}; lists are skipped.
     *
     * @throws IllegalArgumentException for a path that leads to no field; for the parts after the first one, when a value
     *     that has the part before is looked at
     */
    public static FieldTree of(ObjectSchema<?> type, List<String> paths) {
        for (String path : paths) {
            int dot = path.indexOf('.');
            if (type.indexOf(dot < 0 ? path : path.substring(0, dot)) < 0) {
                throw new IllegalArgumentException(type + " has no field " + path);
            }
        }
        List<Step> steps = new ArrayList<>();
        for (Field field : type.fields()) {
            String prefix = field.name() + ".";
            List<String> rest = new ArrayList<>();
            for (String path : paths) {
                if (path.startsWith(prefix)) {
                    rest.add(path.substring(prefix.length()));
                }
            }
            if (paths.contains(field.name()) || !rest.isEmpty()) {
                steps.add(new Step(type, field, paths.contains(field.name()), rest));
            }
        }
        return new FieldTree(type, steps);
    }

    /** Whether a value has one of the fields. */
    public boolean isIn(Object value) {
        return isIn(value, null);
    }

    /**
     * Whether a value has one of the fields with a value that counts.
     *
     * @param counted which values count; null for all
     */
    public boolean isIn(Object value, @Nullable Counted counted) {
        for (Step step : steps) {
            Object there = present(step.field(), value);
            if (there == null) {
                continue;
            }
            if (step.wanted() && (counted == null || counted.counts(there))) {
                return true;
            }
            FieldTree below = step.below();
            if (below != null && isBelow(step.field(), below, there, counted)) {
                return true;
            }
        }
        return false;
    }

    /** Passes on each of the fields that a JSON object has, whatever its value, with its path. */
    public void find(JsonObject json, FieldPath path, BiConsumer<FieldPath, Field> found) {
        for (Step step : steps) {
            JsonValue value = json.get(step.field().name());
            if (value == null) {
                continue;
            }
            FieldPath at = path.child(step.field().name());
            if (step.wanted()) {
                found.accept(at, step.field());
            }
            FieldTree below = step.below();
            if (below != null) {
                find(below, value, at, found);
            }
        }
    }

    private static void find(FieldTree below, JsonValue value, FieldPath path, BiConsumer<FieldPath, Field> found) {
        if (value instanceof JsonObject object) {
            below.find(object, path, found);
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.elements().size(); i++) {
                if (array.elements().get(i) instanceof JsonObject element) {
                    below.find(element, path.index(i), found);
                }
            }
        }
    }

    private static boolean isBelow(Field field, FieldTree below, Object value, @Nullable Counted counted) {
        if (field.shape() == FieldShape.ONE) {
            return below.isIn(value, counted);
        }
        List<?> list = (List<?>) value;
        for (int i = 0; i < list.size(); i++) {
            if (below.isIn(list.get(i), counted)) {
                return true;
            }
        }
        return false;
    }

    /** A value with these fields changed, the same instance where none was; null where nothing is left that stays. */
    public @Nullable Object change(Object value, FieldPath path, Change change) {
        Object builder = null;
        for (Step step : steps) {
            Object before = present(step.field(), value);
            if (before == null) {
                continue;
            }
            Object after = changed(step, before, path.child(step.field().name()), change);
            if (after != before) {
                builder = builder == null ? type.newBuilder(value) : builder;
                type.set(builder, step.field().index(), after == null ? absent(step.field()) : after);
            }
        }
        if (builder == null) {
            return value;
        }
        Object out = type.build(builder);
        return change.staysEmpty(type) || !isEmpty(out) ? out : null;
    }

    private static @Nullable Object changed(Step step, Object before, FieldPath path, Change change) {
        Object after = step.wanted() ? change.apply(path, step.field(), before) : before;
        FieldTree below = step.below();
        if (after != before || below == null) {
            return after;
        }
        if (step.field().shape() == FieldShape.ONE) {
            return below.change(before, path, change);
        }
        List<?> list = (List<?>) before;
        List<Object> copy = null;
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            Object other = Objects.requireNonNull(below.change(element, path.index(i), change), "elements stay");
            if (other != element) {
                copy = copy == null ? new ArrayList<>(list) : copy;
                copy.set(i, other);
            }
        }
        return copy == null ? before : copy;
    }

    private boolean isEmpty(Object value) {
        for (Field field : type.fields()) {
            if (present(field, value) != null) {
                return false;
            }
        }
        return true;
    }

    /** A field's value, null where it is absent. */
    private @Nullable Object present(Field field, Object value) {
        Object there = type.get(value, field.index());
        if (there == null || field.keepsEmpty() || field.shape() == FieldShape.ONE) {
            return there;
        }
        boolean empty = field.shape() == FieldShape.LIST ? ((List<?>) there).isEmpty() : ((Map<?, ?>) there).isEmpty();
        return empty ? null : there;
    }

    private static @Nullable Object absent(Field field) {
        if (field.keepsEmpty() || field.shape() == FieldShape.ONE) {
            return null;
        }
        return field.shape() == FieldShape.LIST ? List.of() : Map.of();
    }
}
