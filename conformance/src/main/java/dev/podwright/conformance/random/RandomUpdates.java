package dev.podwright.conformance.random;

/**
 * Random updates as JSON: an old pod, a new one with up to a few changes, and the subresource that is updated. An
 * update depends on the seed and its number alone.
 */
public final class RandomUpdates {
    private final RandomPods pods;
    private final Rng rng;
    private final StoredPods stored;
    private final PodChanges changes;
    private long number;

    /** Updates from a seed. */
    public RandomUpdates(long seed) {
        this.pods = new RandomPods(seed);
        this.rng = pods.rng();
        this.stored = new StoredPods(rng, pods.generator());
        this.changes = new PodChanges(rng, pods.generator());
    }

    /** The next update, as one line of JSON. */
    public String next() {
        return update(number++);
    }

    /** The update with a number, from 0. */
    public String update(long which) {
        MutableObject old = pods.valid(which);
        if (rng.percent(15)) {
            pods.change(old);
        }
        int kind = rng.below(100);
        if (kind < 8) {
            return template(old);
        }
        String subresource = kind < 60 ? "" : kind < 75 ? "ephemeralcontainers" : kind < 94 ? "resize" : "status";
        stored.prepare(old, subresource);
        MutableObject updated = old.copy();
        if (rng.percent(30)) {
            updated.remove("status");
        }
        for (int left = rng.below(4); left > 0; left--) {
            if (rng.percent(12)) {
                pods.change(updated);
            } else {
                changes.change(updated, rng.percent(8) ? "resize" : subresource);
            }
        }
        if (subresource.equals("status")) {
            updated.remove("status");
        }
        return line(old.toString(), updated.toString(), subresource);
    }

    /** The pod with a number as a server may have stored it, before any change that makes it invalid. */
    public String stored(long which) {
        MutableObject pod = pods.valid(which);
        stored.prepare(pod, rng.pick("", "ephemeralcontainers", "resize"));
        return pod.toString();
    }

    private String template(MutableObject pod) {
        MutableObject metadata = pod.in("metadata");
        if (rng.percent(50)) {
            metadata.set("uid", "u-1");
        }
        MutableObject updated = pod.copy();
        for (int left = rng.below(4); left > 0; left--) {
            if (rng.percent(40)) {
                pods.change(updated);
            } else {
                changes.change(updated, "");
            }
        }
        return line(ofTemplate(pod), ofTemplate(updated), "");
    }

    private static String ofTemplate(MutableObject pod) {
        String metadata = part(pod, "metadata");
        return "{\"apiVersion\":\"v1\",\"kind\":\"PodTemplate\",\"metadata\":" + metadata
                + ",\"template\":{\"metadata\":" + metadata + ",\"spec\":" + part(pod, "spec") + "}}";
    }

    private static String part(MutableObject pod, String field) {
        MutableObject part = pod.find(field);
        return part == null ? "{}" : part.toString();
    }

    private static String line(String old, String updated, String subresource) {
        return "{\"old\":" + old + ",\"new\":" + updated + ",\"subresource\":\"" + subresource + "\"}";
    }
}
