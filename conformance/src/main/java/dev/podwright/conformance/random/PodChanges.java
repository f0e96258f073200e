package dev.podwright.conformance.random;

import dev.podwright.schema.Field;
import java.util.ArrayList;
import java.util.List;

/** Changes a pod in one place, as an update does; mostly in a way that the server may allow. */
final class PodChanges {
    private static final List<String> RESOURCES =
            List.of("cpu", "cpu", "memory", "memory", "ephemeral-storage", "example.com/gpu", "hugepages-2Mi");

    private final Rng rng;
    private final ObjectGenerator generator;
    private final SchedulingChanges scheduling;
    private final MetadataChanges metadata;

    PodChanges(Rng rng, ObjectGenerator generator) {
        this.rng = rng;
        this.generator = generator;
        this.scheduling = new SchedulingChanges(rng, generator);
        this.metadata = new MetadataChanges(rng);
    }

    /** Makes one change, preferably one that the subresource allows. */
    void change(MutableObject pod, String subresource) {
        MutableObject spec = pod.in("spec");
        if (subresource.equals("ephemeralcontainers") && rng.percent(70)) {
            ephemeral(spec);
        } else if (subresource.equals("resize") && rng.percent(80)) {
            resources(spec);
        } else {
            switch (rng.below(10)) {
                case 0, 1 -> metadata.change(pod.in("metadata"));
                case 2, 3, 4 -> scheduling.change(spec);
                case 5, 6 -> image(spec);
                case 7 -> number(spec);
                case 8 -> defaults(spec);
                default -> containers(spec);
            }
        }
    }

    private void image(MutableObject spec) {
        MutableObject container = container(spec);
        if (container != null) {
            container.set(
                    "image",
                    rng.percent(80) ? rng.pick("app:2", "app:3", "b/c:latest", "a") : rng.pick(" a", "", "a\t"));
            if (rng.percent(5)) {
                container.remove("image");
            }
        }
    }

    private void number(MutableObject spec) {
        if (rng.percent(70)) {
            switch (rng.below(5)) {
                case 0 -> spec.remove("activeDeadlineSeconds");
                case 1 ->
                    spec.set("activeDeadlineSeconds", new RawJson(rng.pick("0", "-1", "2147483648", "2147483647")));
                default -> spec.set("activeDeadlineSeconds", new RawJson(rng.pick("1", "60", "600", "30")));
            }
        } else {
            spec.set("terminationGracePeriodSeconds", new RawJson(rng.pick("1", "30", "-1", "-5", "0")));
        }
    }

    /** Writes a default, or leaves it out, which changes nothing. */
    private void defaults(MutableObject spec) {
        String field = rng.pick(
                "restartPolicy",
                "dnsPolicy",
                "schedulerName",
                "securityContext",
                "enableServiceLinks",
                "serviceAccount",
                "serviceAccountName",
                "hostNetwork",
                "shareProcessNamespace");
        if (spec.has(field) && rng.percent(50)) {
            spec.remove(field);
            return;
        }
        switch (field) {
            case "restartPolicy" -> spec.set(field, "Always");
            case "dnsPolicy" -> spec.set(field, "ClusterFirst");
            case "schedulerName" -> spec.set(field, "default-scheduler");
            case "securityContext" -> spec.in(field);
            case "serviceAccount", "serviceAccountName" -> spec.set(field, rng.pick("default", "", "robot"));
            default -> spec.set(field, rng.percent(50));
        }
    }

    private void containers(MutableObject spec) {
        String field = rng.percent(65) ? "containers" : "initContainers";
        List<Object> list = spec.list(field);
        switch (rng.below(4)) {
            case 0 -> list.add(generator.valid(spec.type.nested(spec.type.indexOf(field))));
            case 1 -> {
                if (!list.isEmpty()) {
                    list.remove(rng.below(list.size()));
                }
            }
            case 2 -> {
                if (list.size() > 1) {
                    list.add(list.remove(0));
                }
            }
            default -> {
                MutableObject container = container(spec);
                if (container != null) {
                    Field any = rng.pick(container.type.fields());
                    if (generator.isUnionMember(container.type, any) || container.has(any.name())) {
                        container.remove(any.name());
                    } else {
                        container.set(any.index(), generator.validValue(container.type, any));
                    }
                }
            }
        }
    }

    private MutableObject container(MutableObject spec) {
        List<MutableObject> all = new ArrayList<>(spec.objects("containers"));
        all.addAll(spec.objects("initContainers"));
        return all.isEmpty() ? spec.add("containers").set("name", "app") : rng.pick(all);
    }

    private void ephemeral(MutableObject spec) {
        List<MutableObject> there = spec.objects("ephemeralContainers");
        int kind = rng.below(10);
        if (kind < 6 || there.isEmpty()) {
            StoredPods.ephemeral(spec, generator);
        } else if (kind < 7) {
            spec.list("ephemeralContainers").remove(rng.below(there.size()));
        } else if (kind < 8) {
            rng.pick(there).set("image", "other:1");
        } else if (kind < 9) {
            rng.pick(there).set("name", rng.pick("debug-0", "debug-9", "app"));
        } else {
            MutableObject container = rng.pick(there);
            Field any = rng.pick(container.type.fields());
            container.set(any.index(), generator.validValue(container.type, any));
        }
    }

    private void resources(MutableObject spec) {
        if (rng.percent(20)) {
            podResources(spec);
            return;
        }
        MutableObject container = container(spec);
        if (rng.percent(12)) {
            container.remove("resizePolicy");
            container
                    .add("resizePolicy")
                    .set("resourceName", rng.pick("cpu", "memory"))
                    .set("restartPolicy", rng.pick("NotRequired", "RestartContainer"));
            return;
        }
        if (rng.percent(6)) {
            container.remove("resources");
            return;
        }
        amounts(container.in("resources"));
    }

    private void podResources(MutableObject spec) {
        if (rng.percent(15)) {
            spec.remove("resources");
        } else {
            amounts(spec.in("resources"));
        }
    }

    private void amounts(MutableObject resources) {
        if (rng.percent(3)) {
            resources.add("claims").set("name", "gpu");
            return;
        }
        String name = rng.pick(RESOURCES);
        boolean present = rng.percent(70);
        for (String list : List.of("limits", "requests")) {
            if (resources.has(list) && present && !resources.map(list).isEmpty()) {
                name = rng.pick(List.copyOf(resources.map(list).keySet()));
            }
        }
        if (rng.percent(15)) {
            resources.map(rng.pick("limits", "requests")).remove(name);
            return;
        }
        String small = name.equals("cpu") ? rng.pick("100m", "0.2", "0") : rng.pick("64Mi", "2Mi", "1");
        String large = name.equals("cpu") ? rng.pick("1", "3", "2500m") : rng.pick("2Gi", "4Mi", "1T");
        int which = rng.below(10);
        if (which < 6) {
            if (resources.has("requests") && resources.map("requests").containsKey(name)) {
                resources.map("requests").put(name, rng.percent(80) ? small : large);
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
