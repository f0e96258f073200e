package dev.podwright.conformance.random;

import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Changes a pod in one place, mostly so that it becomes invalid. */
final class Mutator {
    private final Rng rng;
    private final ObjectGenerator generator;
    private final FieldRoutes routes;
    private final Scenarios scenarios;

    Mutator(Rng rng, ObjectGenerator generator, FieldRoutes routes) {
        this.rng = rng;
        this.generator = generator;
        this.routes = routes;
        this.scenarios = new Scenarios(rng, generator);
    }

    void mutate(MutableObject pod) {
        if (rng.percent(98)) {
            change(pod);
        } else {
            json(pod);
        }
    }

    /** Changes it in one place; it can still be read as a pod. */
    void change(MutableObject pod) {
        int kind = rng.below(98);
        if (kind < 55) {
            FieldRoutes.Target target = routes.target();
            field(routes.reach(pod, target.type(), false), target.field());
        } else if (kind < 65) {
            existingObject(pod);
        } else {
            scenarios.apply(pod);
        }
    }

    /** Changes the value of a field. */
    private void field(MutableObject object, Field field) {
        int kind = rng.below(100);
        if (field.shape() == FieldShape.LIST && kind < 50) {
            list(object, field);
        } else if (field.shape() == FieldShape.MAP && kind < 50) {
            generator.putHostile(object.map(field.index()), object.type, field);
        } else if (kind < 72) {
            object.set(field.index(), generator.hostileValue(object.type, field));
        } else if (kind < 84) {
            object.set(field.index(), null);
        } else if (kind < 86) {
            object.set(field.index(), RawJson.NULL);
        } else {
            object.set(field.index(), generator.validValue(object.type, field));
        }
    }

    private void list(MutableObject object, Field field) {
        List<Object> list = object.list(field.index());
        switch (rng.below(6)) {
            case 0 -> list.clear();
            case 1 -> list.add(RawJson.NULL);
            case 2 -> {
                if (!list.isEmpty()) {
                    list.add(MutableObject.copyOf(rng.pick(list)));
                }
            }
            case 3 -> {
                int more = rng.percent(5) ? 40 : 3;
                for (int i = 0; i < more; i++) {
                    list.add(
                            field.kind() == FieldKind.OBJECT
                                    ? generator.valid(object.type.nested(field.index()))
                                    : generator.hostileElement(object.type, field));
                }
            }
            default -> list.add(rng.below(list.size() + 1), generator.hostileElement(object.type, field));
        }
    }

    /** Changes the value of a field of an object that the pod has. */
    private void existingObject(MutableObject pod) {
        List<MutableObject> objects = new ArrayList<>();
        pod.collect(objects);
        MutableObject object = rng.pick(objects);
        field(object, rng.pick(object.type.fields()));
    }

    /** Adds JSON that does not fit the model, or only just does. */
    private void json(MutableObject pod) {
        List<MutableObject> objects = new ArrayList<>();
        pod.collect(objects);
        MutableObject object = rng.pick(objects);
        Field field = rng.pick(object.type.fields());
        switch (rng.below(4)) {
            case 0 -> object.extra(rng.pick("\"unknownField\":1", "\"Name\":\"a\"", "\"\":null", "\"a.b\":{}"));
            case 1 -> object.extra("\"" + field.name() + "\":" + rng.pick("null", "\"a\"", "1", "{}", "[]"));
            case 2 ->
                object.set(
                        field.index(),
                        new RawJson(rng.pick(
                                "1",
                                "\"a\"",
                                "true",
                                "{}",
                                "[]",
                                "1.5",
                                "1e2",
                                "1.0",
                                "[null]",
                                "{\"a\":null}",
                                "-0",
                                "12345678901234567890",
                                "\"1\"")));
            default -> {
                if (field.shape() == FieldShape.MAP) {
                    Map<String, Object> map = object.map(field.index());
                    map.put("a", new RawJson(rng.pick("null", "1", "{}", "true")));
                } else {
                    object.extra("\"" + field.name().toUpperCase(java.util.Locale.ROOT) + "\":\"a\"");
                }
            }
        }
    }
}
