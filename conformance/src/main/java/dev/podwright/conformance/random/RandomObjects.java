package dev.podwright.conformance.random;

import java.util.List;
import java.util.stream.Stream;

/** Random objects of the kinds that are judged beside pods, one kind after the other. */
public final class RandomObjects {
    /** All kinds. */
    public static final List<String> KINDS = Stream.concat(
                    RandomWorkloads.KINDS.stream(), RandomPlainObjects.KINDS.stream())
            .toList();

    /** The kinds whose defaults are known. */
    public static final List<String> WITH_DEFAULTS =
            Stream.concat(RandomWorkloads.KINDS.stream(), Stream.of("Service")).toList();

    private final RandomWorkloads workloads;
    private final RandomPlainObjects others;
    private final List<String> kinds;

    /** Objects of some kinds from a seed. */
    public RandomObjects(long seed, List<String> kinds) {
        this.workloads = new RandomWorkloads(seed);
        this.others = new RandomPlainObjects(seed);
        this.kinds = kinds;
    }

    /** The object with a number, from 0, as one line of JSON. */
    public String object(long which) {
        String kind = kinds.get((int) (which % kinds.size()));
        long number = which / kinds.size();
        int index = RandomWorkloads.KINDS.indexOf(kind);
        return index < 0
                ? others.object(kind, number)
                : workloads.workload(number * RandomWorkloads.KINDS.size() + index);
    }
}
