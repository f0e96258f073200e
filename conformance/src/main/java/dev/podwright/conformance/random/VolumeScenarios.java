package dev.podwright.conformance.random;

import dev.podwright.schema.Field;
import java.util.List;
import java.util.function.Consumer;

/** Volumes, their mounts and devices. */
final class VolumeScenarios {
    private final Draw draw;
    private final Maker maker;

    VolumeScenarios(Draw draw, Maker maker) {
        this.draw = draw;
        this.maker = maker;
    }

    List<Consumer<Node>> all() {
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

    private Node volume(Node pod, String name) {
        return pod.in("spec").add("volumes").set("name", name);
    }

    private void twoSources(Node pod) {
        Node volume = volume(pod, "two");
        for (int left = 2 + draw.below(2); left > 0; left--) {
            source(volume);
        }
        if (draw.percent(30)) {
            volume.in("emptyDir");
        }
    }

    private Field source(Node volume) {
        Field field =
                volume.type.fields().get(1 + draw.below(volume.type.fields().size() - 1));
        volume.set(field.index(), maker.sound(volume.type.nested(field.index())));
        return field;
    }

    private void wildSource(Node pod) {
        Node volume = volume(pod, "wild");
        Field field = source(volume);
        volume.set(field.index(), draw.percent(20) ? Raw.EMPTY_OBJECT : maker.wild(volume.type.nested(field.index())));
    }

    private void sameName(Node pod) {
        String name = draw.of("a", "web", "A", "");
        for (int i = 0; i < 2; i++) {
            Node volume = volume(pod, name);
            if (draw.percent(60)) {
                volume.in("emptyDir");
            } else {
                volume.set("secret", draw.percent(50) ? Raw.EMPTY_OBJECT : null);
            }
        }
        if (draw.percent(50)) {
            ContainerScenarios.any(pod, draw)
                    .add("volumeMounts")
                    .set("name", name)
                    .set("mountPath", "/x");
        }
    }

    private void ephemeralName(Node pod) {
        Node meta = pod.in("metadata");
        meta.set(
                "name",
                draw.percent(50)
                        ? "p"
                        : draw.of(
                                "a".repeat(63) + "." + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(57),
                                "A",
                                ""));
        Node volume = volume(pod, draw.of("vol", "vol", "v_", ""));
        Node spec = volume.in("ephemeral", "volumeClaimTemplate", "spec");
        spec.list("accessModes").add("ReadWriteOnce");
        spec.in("resources").map("requests").put("storage", "1Gi");
        if (draw.percent(60)) {
            volume(pod, "other").in("persistentVolumeClaim").set("claimName", draw.of("p-vol", "p-vol", "p-x", ""));
        }
    }

    private void mounts(Node pod) {
        Node container = ContainerScenarios.any(pod, draw);
        if (draw.percent(70)) {
            volume(pod, "m").in(draw.of("emptyDir", "persistentVolumeClaim"));
        }
        for (int left = 1 + draw.below(2); left > 0; left--) {
            Node mount = container.add("volumeMounts").set("name", draw.of("m", "m", "m", "none", ""));
            mount.set("mountPath", draw.of("/a", "/a", "/b", "", "/dev/a"));
            if (draw.percent(25)) {
                mount.set("subPath", draw.of("a", "/a", "..", ""));
            }
            if (draw.percent(25)) {
                mount.set("subPathExpr", draw.of("a", "/a", "..", "$(X)"));
            }
            if (draw.percent(30)) {
                mount.set("mountPropagation", draw.of("None", "HostToContainer", "Bidirectional", "X", ""));
            }
            if (draw.percent(30)) {
                mount.set("recursiveReadOnly", draw.of("Enabled", "IfPossible", "Disabled", "X", ""));
            }
            if (draw.percent(40)) {
                mount.set("readOnly", draw.percent(80));
            }
        }
        if (draw.percent(30)) {
            container.in("securityContext").set("privileged", true);
        }
    }

    private void devices(Node pod) {
        Node container = ContainerScenarios.any(pod, draw);
        Node volume = volume(pod, "b");
        switch (draw.below(4)) {
            case 0 -> volume.in("emptyDir");
            case 1 -> volume.set("ephemeral", maker.sound(volume.in("ephemeral").type));
            default -> volume.in("persistentVolumeClaim").set("claimName", "c");
        }
        for (int left = 1 + draw.below(2); left > 0; left--) {
            Node device = container.add("volumeDevices").set("name", draw.of("b", "b", "b", "none", ""));
            device.set("devicePath", draw.of("/dev/a", "/dev/a", "/dev/b", "", "../a", "/a/../b"));
        }
        if (draw.percent(50)) {
            container
                    .add("volumeMounts")
                    .set("name", draw.of("b", "none"))
                    .set("mountPath", draw.of("/dev/a", "/x", ""));
        }
    }

    private void projections(Node pod) {
        Node projected = volume(pod, "proj").in("projected");
        for (int left = 1 + draw.below(3); left > 0; left--) {
            Node source = projected.add("sources");
            for (int kinds = draw.percent(70) ? 1 : draw.below(3); kinds > 0; kinds--) {
                projection(source);
            }
        }
    }

    private void projection(Node source) {
        String path = draw.of("a", "a", "a/b", "b", "", "/a", "..");
        switch (draw.below(5)) {
            case 0, 1 -> {
                Node token = source.in("serviceAccountToken").set("path", path);
                if (draw.percent(40)) {
                    token.set("expirationSeconds", draw.of(List.of(3600L, 599L, 4294967297L)));
                }
            }
            case 2 -> {
                Node file = source.in("downwardAPI").add("items").set("path", path);
                file.in("fieldRef").set("fieldPath", "metadata.name");
            }
            default -> {
                Node projection = source.in(draw.of("secret", "configMap")).set("name", draw.of("a", "a", "a", ""));
                if (draw.percent(85)) {
                    projection.add("items").set("key", "k").set("path", path);
                }
            }
        }
    }

    private void overlappingItems(Node pod) {
        Node source = volume(pod, "items").in(draw.of("configMap", "secret", "downwardAPI"));
        if (!source.is("DownwardAPIVolumeSource")) {
            source.set(source.is("SecretVolumeSource") ? "secretName" : "name", "x");
        }
        for (int left = 2 + draw.below(2); left > 0; left--) {
            Node item = source.add("items").set("path", draw.of("a", "a/b", "a/b/c", "b", "a/", "./a", "a//b"));
            if (item.is("KeyToPath")) {
                item.set("key", draw.of("k", "l"));
            } else {
                item.in("fieldRef").set("fieldPath", "metadata.name");
            }
        }
    }

    private void claimTemplate(Node pod) {
        Node template = volume(pod, "eph").in("ephemeral", "volumeClaimTemplate");
        Node spec = template.in("spec");
        for (int left = draw.below(3); left > 0; left--) {
            spec.list("accessModes").add(draw.of("ReadWriteOnce", "ReadWriteOncePod", "ReadOnlyMany", "X"));
        }
        if (draw.percent(90)) {
            spec.in("resources").map("requests").put("storage", draw.of("1Gi", "1500m", "0", "-1", "1Gi"));
        }
        if (draw.percent(50)) {
            Node source = spec.in("dataSource")
                    .set("kind", draw.of("PersistentVolumeClaim", "X"))
                    .set("name", "d");
            source.set("apiGroup", draw.percent(50) ? draw.of("example.com", "") : null);
        }
        if (draw.percent(50)) {
            Node ref = spec.in("dataSourceRef")
                    .set("kind", draw.of("PersistentVolumeClaim", "X"))
                    .set("name", "d");
            ref.set("apiGroup", draw.percent(50) ? draw.of("example.com", "") : null);
            ref.set("namespace", draw.percent(30) ? draw.of("other", "") : null);
        }
        if (draw.percent(30)) {
            Node meta = template.in("metadata");
            Field field = draw.of(meta.type.fields());
            meta.set(field.index(), maker.soundValue(meta.type, field));
        }
    }

    private void iscsi(Node pod) {
        Node volume = volume(pod, draw.of("i", "i".repeat(50)));
        Node iscsi =
                volume.in("iscsi").set("targetPortal", draw.of("10.0.0.1:3260", "10.0.0.123:3260x", "a".repeat(62)));
        iscsi.set("iqn", "iqn.2026-01.com.example:disk").set("lun", 0L);
        if (draw.percent(70)) {
            iscsi.set("initiatorName", draw.of("iqn.2026-01.com.example:i", "x", "iqn.x"));
        }
        if (draw.percent(40)) {
            iscsi.set(draw.of("chapAuthSession", "chapAuthDiscovery"), true);
        }
    }
}
