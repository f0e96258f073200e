package dev.podwright.conformance.random;

/**
 * Random updates of workloads as JSON: an old one, as a server may have stored it or as a manifest, and a new one with up to
 * a few changes. An update depends on the seed and its number alone; the kinds follow each other.
 */
public final class RandomWorkloadUpdates {
    private final RandomWorkloads workloads;
    private final Rng rng;
    private final StoredWorkloads stored;
    private final WorkloadChanges changes;

    /** Updates from a seed. */
    public RandomWorkloadUpdates(long seed) {
        this.workloads = new RandomWorkloads(seed);
        this.rng = workloads.pods().rng();
        this.stored =
                new StoredWorkloads(rng, new StoredPods(rng, workloads.pods().generator()));
        this.changes = new WorkloadChanges(workloads);
    }

    /** The update with a number, from 0. */
    public String update(long which) {
        RandomPods pods = workloads.pods();
        MutableObject pod = which / 6 % 10 == 9 ? pods.any(which) : pods.valid(which);
        MutableObject old = workloads.object(which, pod, own -> own.percent(85) ? 0 : 1 + own.below(2));
        stored.prepare(old);
        MutableObject updated = old.copy();
        if (rng.percent(50)) {
            updated.remove("status");
        }
        for (int left = rng.below(4); left > 0; left--) {
            changes.change(updated);
        }
        RandomWorkloads.limit(old);
        RandomWorkloads.limit(updated);
        return "{\"old\":" + old + ",\"new\":" + updated + ",\"subresource\":\"\"}";
    }
}
