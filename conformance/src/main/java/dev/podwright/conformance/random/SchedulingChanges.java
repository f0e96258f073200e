package dev.podwright.conformance.random;

import dev.podwright.schema.Field;
import java.util.List;

/** Changes where and when a pod may run. */
final class SchedulingChanges {
    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";

    private final Rng rng;
    private final ObjectGenerator generator;

    SchedulingChanges(Rng rng, ObjectGenerator generator) {
        this.rng = rng;
        this.generator = generator;
    }

    void change(MutableObject spec) {
        switch (rng.below(5)) {
            case 0, 1 -> tolerations(spec);
            case 2 -> gates(spec);
            case 3 -> nodeSelector(spec);
            default -> affinity(spec);
        }
    }

    private void tolerations(MutableObject spec) {
        List<Object> list = spec.list("tolerations");
        switch (rng.below(7)) {
            case 0 -> {
                if (!list.isEmpty()) {
                    list.remove(rng.below(list.size()));
                }
            }
            case 1 -> {
                if (!list.isEmpty()) {
                    list.add(list.remove(0));
                }
            }
            case 2, 3 -> {
                for (MutableObject each : spec.objects("tolerations")) {
                    if (each.text("effect").equals("NoExecute") || rng.percent(10)) {
                        each.set("tolerationSeconds", new RawJson(rng.pick("5", "300", "-1", "null")));
                    }
                }
            }
            case 4 -> {
                for (MutableObject each : spec.objects("tolerations")) {
                    each.set(
                            rng.pick("key", "value", "effect", "operator"), rng.pick("a", "Equal", "NoSchedule", "Lt"));
                }
            }
            default -> list.add(one(spec, "tolerations"));
        }
    }

    private MutableObject one(MutableObject parent, String field) {
        Field list = parent.type.fields().get(parent.type.indexOf(field));
        return generator.valid(parent.type.nested(list.index()));
    }

    private void gates(MutableObject spec) {
        List<Object> list = spec.list("schedulingGates");
        switch (rng.below(4)) {
            case 0 -> list.clear();
            case 1 -> {
                if (!list.isEmpty()) {
                    list.remove(rng.below(list.size()));
                }
            }
            case 2 -> {
                if (!list.isEmpty()) {
                    list.add(list.remove(0));
                }
            }
            default -> spec.add("schedulingGates").set("name", rng.pick("c.example/gate", "a.example/gate", "="));
        }
    }

    private void nodeSelector(MutableObject spec) {
        switch (rng.below(6)) {
            case 0 -> spec.remove("nodeSelector");
            case 1 -> spec.map("nodeSelector").replaceAll((key, value) -> "other");
            case 2 -> spec.map("nodeSelector").put("=", "x");
            case 3 -> spec.set("nodeName", rng.pick("node-1", "", "node-2"));
            default -> spec.map("nodeSelector").put(rng.pick("zone", "disk"), rng.pick("a", "b"));
        }
    }

    private void affinity(MutableObject spec) {
        switch (rng.below(9)) {
            case 0 -> spec.remove("affinity");
            case 1 -> spec.in("affinity").remove("nodeAffinity");
            case 2 -> spec.in("affinity").set("podAffinity", one(spec.in("affinity"), "podAffinity"));
            case 3 -> spec.in("affinity", "nodeAffinity").remove(REQUIRED);
            case 4 ->
                spec.in("affinity", "nodeAffinity")
                        .list("preferredDuringSchedulingIgnoredDuringExecution")
                        .add(one(
                                spec.in("affinity", "nodeAffinity"),
                                "preferredDuringSchedulingIgnoredDuringExecution"));
            case 5 -> {
                MutableObject selector = spec.in("affinity", "nodeAffinity", REQUIRED);
                selector.list("nodeSelectorTerms").add(one(selector, "nodeSelectorTerms"));
            }
            default -> terms(spec.in("affinity", "nodeAffinity", REQUIRED));
        }
    }

    private void terms(MutableObject selector) {
        for (MutableObject term : selector.objects("nodeSelectorTerms")) {
            switch (rng.below(4)) {
                case 0 -> {
                    List<Object> list = term.list("matchExpressions");
                    list.add(0, one(term, "matchExpressions"));
                }
                case 1 -> term.remove(rng.pick("matchExpressions", "matchFields"));
                default -> {
                    String list = rng.pick("matchExpressions", "matchExpressions", "matchFields");
                    term.list(list).add(one(term, list));
                }
            }
        }
    }
}
