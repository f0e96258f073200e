package dev.podwright.conformance.random;

import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Breaks a pod in one place, or tries to. */
final class Mutator {
    private final Draw draw;
    private final Maker maker;
    private final Ways ways;
    private final Scenarios scenarios;

    Mutator(Draw draw, Maker maker, Ways ways) {
        this.draw = draw;
        this.maker = maker;
        this.ways = ways;
        this.scenarios = new Scenarios(draw, maker);
    }

    void mutate(Node pod) {
        if (draw.percent(98)) {
            change(pod);
        } else {
            text(pod);
        }
    }

    /** Breaks it in one place, but leaves it a text that can be read as a pod. */
    void change(Node pod) {
        int kind = draw.below(98);
        if (kind < 55) {
            Ways.Target target = ways.target();
            field(ways.reach(pod, target.type(), false), target.field());
        } else if (kind < 65) {
            near(pod);
        } else {
            scenarios.play(pod);
        }
    }

    /** Another value for a field. */
    private void field(Node node, Field field) {
        int kind = draw.below(100);
        if (field.shape() == FieldShape.LIST && kind < 50) {
            list(node, field);
        } else if (field.shape() == FieldShape.MAP && kind < 50) {
            maker.putHostile(node.map(field.index()), node.type, field);
        } else if (kind < 72) {
            node.set(field.index(), maker.hostileValue(node.type, field));
        } else if (kind < 84) {
            node.set(field.index(), null);
        } else if (kind < 86) {
            node.set(field.index(), Raw.NULL);
        } else {
            node.set(field.index(), maker.soundValue(node.type, field));
        }
    }

    private void list(Node node, Field field) {
        List<Object> list = node.list(field.index());
        switch (draw.below(6)) {
            case 0 -> list.clear();
            case 1 -> list.add(Raw.NULL);
            case 2 -> {
                if (!list.isEmpty()) {
                    list.add(Node.copyOf(draw.of(list)));
                }
            }
            case 3 -> {
                int more = draw.percent(5) ? 40 : 3;
                for (int i = 0; i < more; i++) {
                    list.add(
                            field.kind() == FieldKind.OBJECT
                                    ? maker.sound(node.type.nested(field.index()))
                                    : maker.hostileOne(node.type, field));
                }
            }
            default -> list.add(draw.below(list.size() + 1), maker.hostileOne(node.type, field));
        }
    }

    /** Another value for a field of an object that is there. */
    private void near(Node pod) {
        List<Node> nodes = new ArrayList<>();
        pod.collect(nodes);
        Node node = draw.of(nodes);
        field(node, draw.of(node.type.fields()));
    }

    /** A text that does not fit the model, or only just. */
    private void text(Node pod) {
        List<Node> nodes = new ArrayList<>();
        pod.collect(nodes);
        Node node = draw.of(nodes);
        Field field = draw.of(node.type.fields());
        switch (draw.below(4)) {
            case 0 -> node.extra(draw.of("\"unknownField\":1", "\"Name\":\"a\"", "\"\":null", "\"a.b\":{}"));
            case 1 -> node.extra("\"" + field.name() + "\":" + draw.of("null", "\"a\"", "1", "{}", "[]"));
            case 2 ->
                node.set(
                        field.index(),
                        new Raw(draw.of(
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
                    Map<String, Object> map = node.map(field.index());
                    map.put("a", new Raw(draw.of("null", "1", "{}", "true")));
                } else {
                    node.extra("\"" + field.name().toUpperCase(java.util.Locale.ROOT) + "\":\"a\"");
                }
            }
        }
    }
}
