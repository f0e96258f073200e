package dev.podwright.conformance.random;

/** Changes metadata in one place. */
final class MetadataChanges {
    private final Draw draw;

    MetadataChanges(Draw draw) {
        this.draw = draw;
    }

    void change(Node metadata) {
        switch (draw.below(16)) {
            case 0, 1 -> metadata.map("labels").put(draw.of("tier", "app", "x"), draw.of("web", "2", ""));
            case 2 -> metadata.map("annotations").put(draw.of("note", "a.example/b"), draw.of("text", ""));
            case 3 -> metadata.drop(draw.of("labels", "annotations", "finalizers", "ownerReferences"));
            case 4 -> metadata.map("labels").put(draw.of("=", "a/b/c", "ok"), draw.of("=", "ok"));
            case 5 -> metadata.map("annotations").put(draw.of("=", "a b"), "x");
            case 6 -> metadata.list("finalizers").add(draw.of("a.example/b", "kubernetes", "orphan", "mine", "="));
            case 7 -> owner(metadata);
            case 8 -> metadata.set("name", draw.of("other", "", "a/b", "..", "UPPER"));
            case 9 -> metadata.set("namespace", draw.of("default", "", "other"));
            case 10 -> metadata.set("uid", draw.of("u-1", "u-2", ""));
            case 11 -> metadata.set("generateName", draw.of("web-", "", "=", "a%"));
            case 12 ->
                metadata.set("deletionTimestamp", draw.of("2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z"))
                        .set("deletionGracePeriodSeconds", new Raw(draw.of("30", "0", "null")));
            case 13 ->
                metadata.set("creationTimestamp", "2025-01-01T00:00:00Z")
                        .set("generation", new Raw(draw.of("7", "0", "-1")))
                        .set("resourceVersion", draw.of("5", "", "x"));
            case 14 -> metadata.map("annotations").put("kubernetes.io/config.mirror", draw.of("x", "y"));
            default ->
                metadata.map("annotations")
                        .put(
                                draw.of(
                                        "container.apparmor.security.beta.kubernetes.io/app",
                                        "controller.kubernetes.io/pod-deletion-cost",
                                        "seccomp.security.alpha.kubernetes.io/pod",
                                        "pod.alpha.kubernetes.io/init-containers"),
                                draw.of("unconfined", "5", "+5", "runtime/default"));
        }
    }

    private void owner(Node metadata) {
        Node owner = metadata.add("ownerReferences")
                .set("apiVersion", "apps/v1")
                .set("kind", draw.of("ReplicaSet", ""))
                .set("name", "web")
                .set("uid", "u-9");
        if (draw.percent(30)) {
            metadata.list("ownerReferences").add(owner.copy());
        }
    }
}
