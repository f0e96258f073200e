package dev.podwright.conformance.random;

import dev.podwright.schema.Field;
import java.util.List;

/** Changes where and when a pod may run. */
final class SchedulingChanges {
    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";

    private final Draw draw;
    private final Maker maker;

    SchedulingChanges(Draw draw, Maker maker) {
        this.draw = draw;
        this.maker = maker;
    }

    void change(Node spec) {
        switch (draw.below(5)) {
            case 0, 1 -> tolerations(spec);
            case 2 -> gates(spec);
            case 3 -> nodeSelector(spec);
            default -> affinity(spec);
        }
    }

    private void tolerations(Node spec) {
        List<Object> list = spec.list("tolerations");
        switch (draw.below(7)) {
            case 0 -> {
                if (!list.isEmpty()) {
                    list.remove(draw.below(list.size()));
                }
            }
            case 1 -> {
                if (!list.isEmpty()) {
                    list.add(list.remove(0));
                }
            }
            case 2, 3 -> {
                for (Node each : spec.nodes("tolerations")) {
                    if (each.text("effect").equals("NoExecute") || draw.percent(10)) {
                        each.set("tolerationSeconds", new Raw(draw.of("5", "300", "-1", "null")));
                    }
                }
            }
            case 4 -> {
                for (Node each : spec.nodes("tolerations")) {
                    each.set(draw.of("key", "value", "effect", "operator"), draw.of("a", "Equal", "NoSchedule", "Lt"));
                }
            }
            default -> list.add(one(spec, "tolerations"));
        }
    }

    private Node one(Node parent, String field) {
        Field list = parent.type.fields().get(parent.type.indexOf(field));
        return maker.sound(parent.type.nested(list.index()));
    }

    private void gates(Node spec) {
        List<Object> list = spec.list("schedulingGates");
        switch (draw.below(4)) {
            case 0 -> list.clear();
            case 1 -> {
                if (!list.isEmpty()) {
                    list.remove(draw.below(list.size()));
                }
            }
            case 2 -> {
                if (!list.isEmpty()) {
                    list.add(list.remove(0));
                }
            }
            default -> spec.add("schedulingGates").set("name", draw.of("c.example/gate", "a.example/gate", "="));
        }
    }

    private void nodeSelector(Node spec) {
        switch (draw.below(6)) {
            case 0 -> spec.drop("nodeSelector");
            case 1 -> spec.map("nodeSelector").replaceAll((key, value) -> "other");
            case 2 -> spec.map("nodeSelector").put("=", "x");
            case 3 -> spec.set("nodeName", draw.of("node-1", "", "node-2"));
            default -> spec.map("nodeSelector").put(draw.of("zone", "disk"), draw.of("a", "b"));
        }
    }

    private void affinity(Node spec) {
        switch (draw.below(9)) {
            case 0 -> spec.drop("affinity");
            case 1 -> spec.in("affinity").drop("nodeAffinity");
            case 2 -> spec.in("affinity").set("podAffinity", one(spec.in("affinity"), "podAffinity"));
            case 3 -> spec.in("affinity", "nodeAffinity").drop(REQUIRED);
            case 4 ->
                spec.in("affinity", "nodeAffinity")
                        .list("preferredDuringSchedulingIgnoredDuringExecution")
                        .add(one(
                                spec.in("affinity", "nodeAffinity"),
                                "preferredDuringSchedulingIgnoredDuringExecution"));
            case 5 -> {
                Node selector = spec.in("affinity", "nodeAffinity", REQUIRED);
                selector.list("nodeSelectorTerms").add(one(selector, "nodeSelectorTerms"));
            }
            default -> terms(spec.in("affinity", "nodeAffinity", REQUIRED));
        }
    }

    private void terms(Node selector) {
        for (Node term : selector.nodes("nodeSelectorTerms")) {
            switch (draw.below(4)) {
                case 0 -> {
                    List<Object> list = term.list("matchExpressions");
                    list.add(0, one(term, "matchExpressions"));
                }
                case 1 -> term.drop(draw.of("matchExpressions", "matchFields"));
                default -> {
                    String list = draw.of("matchExpressions", "matchExpressions", "matchFields");
                    term.list(list).add(one(term, list));
                }
            }
        }
    }
}
