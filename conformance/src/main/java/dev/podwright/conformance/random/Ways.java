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

/** How to get from a pod to an object of any type in it. */
final class Ways {
    private record Step(ObjectSchema<?> from, Field field) {}

    /** A field of a type in a pod. */
    record Target(ObjectSchema<?> type, Field field) {}

    private final ObjectSchema<?> root = Schemas.ofKind("Pod");
    private final Map<String, List<Step>> into = new HashMap<>();
    private final List<Target> targets = new ArrayList<>();
    private final Maker maker;
    private final Draw draw;

    Ways(Maker maker, Draw draw) {
        this.maker = maker;
        this.draw = draw;
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
        return draw.of(targets);
    }

    /** An object of a type in a pod, made where there is none, with all that leads to it, which stays sound if asked. */
    Node reach(Node pod, ObjectSchema<?> type, boolean sound) {
        Deque<Step> steps = new ArrayDeque<>();
        for (ObjectSchema<?> at = type; at != root; at = Objects.requireNonNull(steps.peek()).from) {
            steps.push(stepInto(at));
        }
        Node node = pod;
        for (Step step : steps) {
            node = follow(node, step.field, sound);
        }
        return node;
    }

    /** Makes every object of a pod sound for itself again. */
    void settle(Node pod) {
        List<Node> nodes = new ArrayList<>();
        pod.collect(nodes);
        for (int i = nodes.size() - 1; i >= 0; i--) {
            maker.settle(nodes.get(i));
        }
    }

    /** Ephemeral containers are never allowed on create, so that they must not be everywhere. */
    private Step stepInto(ObjectSchema<?> type) {
        List<Step> all = Objects.requireNonNull(into.get(type.name()));
        Step step = draw.of(all);
        boolean rare = step.from.name().equals("EphemeralContainer")
                || step.from.name().equals("PersistentVolumeClaimTemplate");
        return rare && draw.percent(80) ? draw.of(all) : step;
    }

    private Node follow(Node node, Field field, boolean sound) {
        Object value = node.get(field.index());
        ObjectSchema<?> nested = node.type.nested(field.index());
        if (Node.isList(field)) {
            List<Object> list = node.list(field.index());
            if (!list.isEmpty() && draw.percent(70) && draw.of(list) instanceof Node element) {
                return element;
            }
            Node made = maker.sound(nested);
            list.add(made);
            return made;
        }
        if (value instanceof Node there) {
            return there;
        }
        if (maker.isUnionMember(node.type, field) && (sound || draw.percent(85))) {
            maker.clearUnion(node);
        }
        Node made = maker.sound(nested);
        node.set(field.index(), made);
        return made;
    }
}
