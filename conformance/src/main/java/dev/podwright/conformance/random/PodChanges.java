package dev.podwright.conformance.random;

import dev.podwright.schema.Field;
import java.util.ArrayList;
import java.util.List;

/** Changes a pod in one place, as an update does: mostly what the server may allow. */
final class PodChanges {
    private static final List<String> RESOURCES =
            List.of("cpu", "cpu", "memory", "memory", "ephemeral-storage", "example.com/gpu", "hugepages-2Mi");

    private final Draw draw;
    private final Maker maker;
    private final SchedulingChanges scheduling;
    private final MetadataChanges metadata;

    PodChanges(Draw draw, Maker maker) {
        this.draw = draw;
        this.maker = maker;
        this.scheduling = new SchedulingChanges(draw, maker);
        this.metadata = new MetadataChanges(draw);
    }

    /** Makes one change, rather one that the subresource is there for. */
    void change(Node pod, String subresource) {
        Node spec = pod.in("spec");
        if (subresource.equals("ephemeralcontainers") && draw.percent(70)) {
            ephemeral(spec);
        } else if (subresource.equals("resize") && draw.percent(80)) {
            resources(spec);
        } else {
            switch (draw.below(10)) {
                case 0, 1 -> metadata.change(pod.in("metadata"));
                case 2, 3, 4 -> scheduling.change(spec);
                case 5, 6 -> image(spec);
                case 7 -> number(spec);
                case 8 -> defaults(spec);
                default -> containers(spec);
            }
        }
    }

    private void image(Node spec) {
        Node container = container(spec);
        if (container != null) {
            container.set(
                    "image",
                    draw.percent(80) ? draw.of("app:2", "app:3", "b/c:latest", "a") : draw.of(" a", "", "a\t"));
            if (draw.percent(5)) {
                container.drop("image");
            }
        }
    }

    private void number(Node spec) {
        if (draw.percent(70)) {
            switch (draw.below(5)) {
                case 0 -> spec.drop("activeDeadlineSeconds");
                case 1 -> spec.set("activeDeadlineSeconds", new Raw(draw.of("0", "-1", "2147483648", "2147483647")));
                default -> spec.set("activeDeadlineSeconds", new Raw(draw.of("1", "60", "600", "30")));
            }
        } else {
            spec.set("terminationGracePeriodSeconds", new Raw(draw.of("1", "30", "-1", "-5", "0")));
        }
    }

    /** What is written though it is the default, or is not, which changes nothing. */
    private void defaults(Node spec) {
        String field = draw.of(
                "restartPolicy",
                "dnsPolicy",
                "schedulerName",
                "securityContext",
                "enableServiceLinks",
                "serviceAccount",
                "serviceAccountName",
                "hostNetwork",
                "shareProcessNamespace");
        if (spec.has(field) && draw.percent(50)) {
            spec.drop(field);
            return;
        }
        switch (field) {
            case "restartPolicy" -> spec.set(field, "Always");
            case "dnsPolicy" -> spec.set(field, "ClusterFirst");
            case "schedulerName" -> spec.set(field, "default-scheduler");
            case "securityContext" -> spec.in(field);
            case "serviceAccount", "serviceAccountName" -> spec.set(field, draw.of("default", "", "robot"));
            default -> spec.set(field, draw.percent(50));
        }
    }

    private void containers(Node spec) {
        String field = draw.percent(65) ? "containers" : "initContainers";
        List<Object> list = spec.list(field);
        switch (draw.below(4)) {
            case 0 -> list.add(maker.sound(spec.type.nested(spec.type.indexOf(field))));
            case 1 -> {
                if (!list.isEmpty()) {
                    list.remove(draw.below(list.size()));
                }
            }
            case 2 -> {
                if (list.size() > 1) {
                    list.add(list.remove(0));
                }
            }
            default -> {
                Node container = container(spec);
                if (container != null) {
                    Field any = draw.of(container.type.fields());
                    if (maker.isUnionMember(container.type, any) || container.has(any.name())) {
                        container.drop(any.name());
                    } else {
                        container.set(any.index(), maker.soundValue(container.type, any));
                    }
                }
            }
        }
    }

    private Node container(Node spec) {
        List<Node> all = new ArrayList<>(spec.nodes("containers"));
        all.addAll(spec.nodes("initContainers"));
        return all.isEmpty() ? spec.add("containers").set("name", "app") : draw.of(all);
    }

    private void ephemeral(Node spec) {
        List<Node> there = spec.nodes("ephemeralContainers");
        int kind = draw.below(10);
        if (kind < 6 || there.isEmpty()) {
            StoredPods.ephemeral(spec, maker);
        } else if (kind < 7) {
            spec.list("ephemeralContainers").remove(draw.below(there.size()));
        } else if (kind < 8) {
            draw.of(there).set("image", "other:1");
        } else if (kind < 9) {
            draw.of(there).set("name", draw.of("debug-0", "debug-9", "app"));
        } else {
            Node container = draw.of(there);
            Field any = draw.of(container.type.fields());
            container.set(any.index(), maker.soundValue(container.type, any));
        }
    }

    private void resources(Node spec) {
        if (draw.percent(20)) {
            podResources(spec);
            return;
        }
        Node container = container(spec);
        if (draw.percent(12)) {
            container.drop("resizePolicy");
            container
                    .add("resizePolicy")
                    .set("resourceName", draw.of("cpu", "memory"))
                    .set("restartPolicy", draw.of("NotRequired", "RestartContainer"));
            return;
        }
        if (draw.percent(6)) {
            container.drop("resources");
            return;
        }
        amounts(container.in("resources"));
    }

    private void podResources(Node spec) {
        if (draw.percent(15)) {
            spec.drop("resources");
        } else {
            amounts(spec.in("resources"));
        }
    }

    private void amounts(Node resources) {
        if (draw.percent(3)) {
            resources.add("claims").set("name", "gpu");
            return;
        }
        String name = draw.of(RESOURCES);
        boolean present = draw.percent(70);
        for (String list : List.of("limits", "requests")) {
            if (resources.has(list) && present && !resources.map(list).isEmpty()) {
                name = draw.of(List.copyOf(resources.map(list).keySet()));
            }
        }
        if (draw.percent(15)) {
            resources.map(draw.of("limits", "requests")).remove(name);
            return;
        }
        String small = name.equals("cpu") ? draw.of("100m", "0.2", "0") : draw.of("64Mi", "2Mi", "1");
        String large = name.equals("cpu") ? draw.of("1", "3", "2500m") : draw.of("2Gi", "4Mi", "1T");
        int which = draw.below(10);
        if (which < 6) {
            if (resources.has("requests") && resources.map("requests").containsKey(name)) {
                resources.map("requests").put(name, draw.percent(80) ? small : large);
            }
            if (resources.has("limits") && resources.map("limits").containsKey(name)) {
                resources.map("limits").put(name, large);
            }
        } else if (which < 8) {
            resources.map("limits").put(name, large);
        } else {
            resources.map("requests").put(name, small);
        }
    }
}
