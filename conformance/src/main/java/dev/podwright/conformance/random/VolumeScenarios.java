package dev.podwright.conformance.random;

import dev.podwright.schema.Field;
import java.util.List;
import java.util.function.Consumer;

/** Volumes, their mounts and devices. */
final class VolumeScenarios {
    private final Rng rng;
    private final ObjectGenerator generator;

    VolumeScenarios(Rng rng, ObjectGenerator generator) {
        this.rng = rng;
        this.generator = generator;
    }

    List<Consumer<MutableObject>> all() {
        return List.of(
                this::twoSources,
                this::twoSources,
                this::twoSources,
                this::wildSource,
                this::wildSource,
                this::sameName,
                this::ephemeralName,
                this::mounts,
                this::mounts,
                this::mounts,
                this::devices,
                this::devices,
                this::projections,
                this::projections,
                this::overlappingItems,
                this::claimTemplate,
                this::claimTemplate,
                this::iscsi);
    }

    private MutableObject volume(MutableObject pod, String name) {
        return pod.in("spec").add("volumes").set("name", name);
    }

    private void twoSources(MutableObject pod) {
        MutableObject volume = volume(pod, "two");
        for (int left = 2 + rng.below(2); left > 0; left--) {
            source(volume);
        }
        if (rng.percent(30)) {
            volume.in("emptyDir");
        }
    }

    private Field source(MutableObject volume) {
        Field field =
                volume.type.fields().get(1 + rng.below(volume.type.fields().size() - 1));
        volume.set(field.index(), generator.valid(volume.type.nested(field.index())));
        return field;
    }

    private void wildSource(MutableObject pod) {
        MutableObject volume = volume(pod, "wild");
        Field field = source(volume);
        volume.set(
                field.index(),
                rng.percent(20) ? RawJson.EMPTY_OBJECT : generator.arbitrary(volume.type.nested(field.index())));
    }

    private void sameName(MutableObject pod) {
        String name = rng.pick("a", "web", "A", "");
        for (int i = 0; i < 2; i++) {
            MutableObject volume = volume(pod, name);
            if (rng.percent(60)) {
                volume.in("emptyDir");
            } else {
                volume.set("secret", rng.percent(50) ? RawJson.EMPTY_OBJECT : null);
            }
        }
        if (rng.percent(50)) {
            ContainerScenarios.any(pod, rng)
                    .add("volumeMounts")
                    .set("name", name)
                    .set("mountPath", "/x");
        }
    }

    private void ephemeralName(MutableObject pod) {
        MutableObject meta = pod.in("metadata");
        meta.set(
                "name",
                rng.percent(50)
                        ? "p"
                        : rng.pick(
                                "a".repeat(63) + "." + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(57),
                                "A",
                                ""));
        MutableObject volume = volume(pod, rng.pick("vol", "vol", "v_", ""));
        MutableObject spec = volume.in("ephemeral", "volumeClaimTemplate", "spec");
        spec.list("accessModes").add("ReadWriteOnce");
        spec.in("resources").map("requests").put("storage", "1Gi");
        if (rng.percent(60)) {
            volume(pod, "other").in("persistentVolumeClaim").set("claimName", rng.pick("p-vol", "p-vol", "p-x", ""));
        }
    }

    private void mounts(MutableObject pod) {
        MutableObject container = ContainerScenarios.any(pod, rng);
        if (rng.percent(70)) {
            volume(pod, "m").in(rng.pick("emptyDir", "persistentVolumeClaim"));
        }
        for (int left = 1 + rng.below(2); left > 0; left--) {
            MutableObject mount = container.add("volumeMounts").set("name", rng.pick("m", "m", "m", "none", ""));
            mount.set("mountPath", rng.pick("/a", "/a", "/b", "", "/dev/a"));
            if (rng.percent(25)) {
                mount.set("subPath", rng.pick("a", "/a", "..", ""));
            }
            if (rng.percent(25)) {
                mount.set("subPathExpr", rng.pick("a", "/a", "..", "$(X)"));
            }
            if (rng.percent(30)) {
                mount.set("mountPropagation", rng.pick("None", "HostToContainer", "Bidirectional", "X", ""));
            }
            if (rng.percent(30)) {
                mount.set("recursiveReadOnly", rng.pick("Enabled", "IfPossible", "Disabled", "X", ""));
            }
            if (rng.percent(40)) {
                mount.set("readOnly", rng.percent(80));
            }
        }
        if (rng.percent(30)) {
            container.in("securityContext").set("privileged", true);
        }
    }

    private void devices(MutableObject pod) {
        MutableObject container = ContainerScenarios.any(pod, rng);
        MutableObject volume = volume(pod, "b");
        switch (rng.below(4)) {
            case 0 -> volume.in("emptyDir");
            case 1 -> volume.set("ephemeral", generator.valid(volume.in("ephemeral").type));
            default -> volume.in("persistentVolumeClaim").set("claimName", "c");
        }
        for (int left = 1 + rng.below(2); left > 0; left--) {
            MutableObject device = container.add("volumeDevices").set("name", rng.pick("b", "b", "b", "none", ""));
            device.set("devicePath", rng.pick("/dev/a", "/dev/a", "/dev/b", "", "../a", "/a/../b"));
        }
        if (rng.percent(50)) {
            container
                    .add("volumeMounts")
                    .set("name", rng.pick("b", "none"))
                    .set("mountPath", rng.pick("/dev/a", "/x", ""));
        }
    }

    private void projections(MutableObject pod) {
        MutableObject projected = volume(pod, "proj").in("projected");
        for (int left = 1 + rng.below(3); left > 0; left--) {
            MutableObject source = projected.add("sources");
            for (int kinds = rng.percent(70) ? 1 : rng.below(3); kinds > 0; kinds--) {
                projection(source);
            }
        }
    }

    private void projection(MutableObject source) {
        String path = rng.pick("a", "a", "a/b", "b", "", "/a", "..");
        switch (rng.below(5)) {
            case 0, 1 -> {
                MutableObject token = source.in("serviceAccountToken").set("path", path);
                if (rng.percent(40)) {
                    token.set("expirationSeconds", rng.pick(List.of(3600L, 599L, 4294967297L)));
                }
            }
            case 2 -> {
                MutableObject file = source.in("downwardAPI").add("items").set("path", path);
                file.in("fieldRef").set("fieldPath", "metadata.name");
            }
            default -> {
                MutableObject projection =
                        source.in(rng.pick("secret", "configMap")).set("name", rng.pick("a", "a", "a", ""));
                if (rng.percent(85)) {
                    projection.add("items").set("key", "k").set("path", path);
                }
            }
        }
    }

    private void overlappingItems(MutableObject pod) {
        MutableObject source = volume(pod, "items").in(rng.pick("configMap", "secret", "downwardAPI"));
        if (!source.isOfType("DownwardAPIVolumeSource")) {
            source.set(source.isOfType("SecretVolumeSource") ? "secretName" : "name", "x");
        }
        for (int left = 2 + rng.below(2); left > 0; left--) {
            MutableObject item =
                    source.add("items").set("path", rng.pick("a", "a/b", "a/b/c", "b", "a/", "./a", "a//b"));
            if (item.isOfType("KeyToPath")) {
                item.set("key", rng.pick("k", "l"));
            } else {
                item.in("fieldRef").set("fieldPath", "metadata.name");
            }
        }
    }

    private void claimTemplate(MutableObject pod) {
        MutableObject template = volume(pod, "eph").in("ephemeral", "volumeClaimTemplate");
        MutableObject spec = template.in("spec");
        for (int left = rng.below(3); left > 0; left--) {
            spec.list("accessModes").add(rng.pick("ReadWriteOnce", "ReadWriteOncePod", "ReadOnlyMany", "X"));
        }
        if (rng.percent(90)) {
            spec.in("resources").map("requests").put("storage", rng.pick("1Gi", "1500m", "0", "-1", "1Gi"));
        }
        if (rng.percent(50)) {
            MutableObject source = spec.in("dataSource")
                    .set("kind", rng.pick("PersistentVolumeClaim", "X"))
                    .set("name", "d");
            source.set("apiGroup", rng.percent(50) ? rng.pick("example.com", "") : null);
        }
        if (rng.percent(50)) {
            MutableObject ref = spec.in("dataSourceRef")
                    .set("kind", rng.pick("PersistentVolumeClaim", "X"))
                    .set("name", "d");
            ref.set("apiGroup", rng.percent(50) ? rng.pick("example.com", "") : null);
            ref.set("namespace", rng.percent(30) ? rng.pick("other", "") : null);
        }
        if (rng.percent(30)) {
            MutableObject meta = template.in("metadata");
            Field field = rng.pick(meta.type.fields());
            meta.set(field.index(), generator.validValue(meta.type, field));
        }
    }

    private void iscsi(MutableObject pod) {
        MutableObject volume = volume(pod, rng.pick("i", "i".repeat(50)));
        MutableObject iscsi =
                volume.in("iscsi").set("targetPortal", rng.pick("10.0.0.1:3260", "10.0.0.123:3260x", "a".repeat(62)));
        iscsi.set("iqn", "iqn.2026-01.com.example:disk").set("lun", 0L);
        if (rng.percent(70)) {
            iscsi.set("initiatorName", rng.pick("iqn.2026-01.com.example:i", "x", "iqn.x"));
        }
        if (rng.percent(40)) {
            iscsi.set(rng.pick("chapAuthSession", "chapAuthDiscovery"), true);
        }
    }
}
