package dev.podwright.conformance.random;

/** Changes metadata in one place. */
final class MetadataChanges {
    private final Rng rng;

    MetadataChanges(Rng rng) {
        this.rng = rng;
    }

    void change(MutableObject metadata) {
        switch (rng.below(16)) {
            case 0, 1 -> metadata.map("labels").put(rng.pick("tier", "app", "x"), rng.pick("web", "2", ""));
            case 2 -> metadata.map("annotations").put(rng.pick("note", "a.example/b"), rng.pick("text", ""));
            case 3 -> metadata.remove(rng.pick("labels", "annotations", "finalizers", "ownerReferences"));
            case 4 -> metadata.map("labels").put(rng.pick("=", "a/b/c", "ok"), rng.pick("=", "ok"));
            case 5 -> metadata.map("annotations").put(rng.pick("=", "a b"), "x");
            case 6 -> metadata.list("finalizers").add(rng.pick("a.example/b", "kubernetes", "orphan", "mine", "="));
            case 7 -> owner(metadata);
            case 8 -> metadata.set("name", rng.pick("other", "", "a/b", "..", "UPPER"));
            case 9 -> metadata.set("namespace", rng.pick("default", "", "other"));
            case 10 -> metadata.set("uid", rng.pick("u-1", "u-2", ""));
            case 11 -> metadata.set("generateName", rng.pick("web-", "", "=", "a%"));
            case 12 ->
                metadata.set("deletionTimestamp", rng.pick("2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z"))
                        .set("deletionGracePeriodSeconds", new RawJson(rng.pick("30", "0", "null")));
            case 13 ->
                metadata.set("creationTimestamp", "2025-01-01T00:00:00Z")
                        .set("generation", new RawJson(rng.pick("7", "0", "-1")))
                        .set("resourceVersion", rng.pick("5", "", "x"));
            case 14 -> metadata.map("annotations").put("kubernetes.io/config.mirror", rng.pick("x", "y"));
            default ->
                metadata.map("annotations")
                        .put(
                                rng.pick(
                                        "container.apparmor.security.beta.kubernetes.io/app",
                                        "controller.kubernetes.io/pod-deletion-cost",
                                        "seccomp.security.alpha.kubernetes.io/pod",
                                        "pod.alpha.kubernetes.io/init-containers"),
                                rng.pick("unconfined", "5", "+5", "runtime/default"));
        }
    }

    private void owner(MutableObject metadata) {
        MutableObject owner = metadata.add("ownerReferences")
                .set("apiVersion", "apps/v1")
                .set("kind", rng.pick("ReplicaSet", ""))
                .set("name", "web")
                .set("uid", "u-9");
        if (rng.percent(30)) {
            metadata.list("ownerReferences").add(owner.copy());
        }
    }
}
