package dev.podwright.conformance.random;

import dev.podwright.model.schema.Schemas;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The fields that lead from a pod to an object of any type in it. */
final class FieldRoutes {
    private record Step(ObjectSchema<?> from, Field field) {}

    /** A field of a type in a pod. */
    record Target(ObjectSchema<?> type, Field field) {}

    private final ObjectSchema<?> root = Schemas.ofKind("Pod");
    private final Map<String, List<Step>> into = new HashMap<>();
    private final List<Target> targets = new ArrayList<>();
    private final ObjectGenerator generator;
    private final Rng rng;

    FieldRoutes(ObjectGenerator generator, Rng rng) {
        this.generator = generator;
        this.rng = rng;
        Set<String> seen = new HashSet<>();
        Deque<ObjectSchema<?>> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            ObjectSchema<?> type = open.remove();
            if (seen.add(type.name())) {
                for (Field field : type.fields()) {
                    targets.add(new Target(type, field));
                    if (field.kind() == FieldKind.OBJECT) {
                        ObjectSchema<?> nested = type.nested(field.index());
                        into.computeIfAbsent(nested.name(), n -> new ArrayList<>())
                                .add(new Step(type, field));
                        open.add(nested);
                    }
                }
            }
        }
    }

    /** Every field of every type, each as likely as any other. */
    Target target() {
        return rng.pick(targets);
    }

    /**
     * An object of a type in a pod. It is created if there is none, as are the objects that lead to it.
     *
     * @param valid whether the objects that lead to it stay valid
     */
    MutableObject reach(MutableObject pod, ObjectSchema<?> type, boolean valid) {
        Deque<Step> steps = new ArrayDeque<>();
        for (ObjectSchema<?> at = type; at != root; at = Objects.requireNonNull(steps.peek()).from) {
            steps.push(stepInto(at));
        }
        MutableObject object = pod;
        for (Step step : steps) {
            object = follow(object, step.field, valid);
        }
        return object;
    }

    /** Makes every object of a pod valid again by itself. */
    void fixUp(MutableObject pod) {
        List<MutableObject> objects = new ArrayList<>();
        pod.collect(objects);
        for (int i = objects.size() - 1; i >= 0; i--) {
            generator.fixUp(objects.get(i));
        }
    }

    /** Ephemeral containers are never allowed on create, so they must be rare. */
    private Step stepInto(ObjectSchema<?> type) {
        List<Step> all = Objects.requireNonNull(into.get(type.name()));
        Step step = rng.pick(all);
        boolean rare = step.from.name().equals("EphemeralContainer")
                || step.from.name().equals("PersistentVolumeClaimTemplate");
        return rare && rng.percent(80) ? rng.pick(all) : step;
    }

    private MutableObject follow(MutableObject object, Field field, boolean valid) {
        Object value = object.get(field.index());
        ObjectSchema<?> nested = object.type.nested(field.index());
        if (MutableObject.isList(field)) {
            List<Object> list = object.list(field.index());
            if (!list.isEmpty() && rng.percent(70) && rng.pick(list) instanceof MutableObject element) {
                return element;
            }
            MutableObject added = generator.valid(nested);
            list.add(added);
            return added;
        }
        if (value instanceof MutableObject there) {
            return there;
        }
        if (generator.isUnionMember(object.type, field) && (valid || rng.percent(85))) {
            generator.clearUnion(object);
        }
        MutableObject added = generator.valid(nested);
        object.set(field.index(), added);
        return added;
    }
}
