package dev.podwright.conformance.corpus;

import dev.podwright.conformance.random.RandomObjects;
import dev.podwright.conformance.random.RandomPods;
import dev.podwright.conformance.random.RandomWorkloads;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

/** The objects whose verdicts are recorded. */
public enum CorpusObjects {
    /** Pods and pod templates. */
    PODS,
    /** The objects that make pods from a template. */
    WORKLOADS,
    /** Services. */
    SERVICES;

    /** The folder of their files, with a slash after it. */
    String folder() {
        return name().toLowerCase(Locale.ROOT) + "/";
    }

    /** The random objects of a seed, by number. */
    LongFunction<String> random(long seed) {
        return switch (this) {
            case PODS -> new RandomPods(seed)::podOrTemplate;
            case WORKLOADS -> new RandomWorkloads(seed)::workload;
            case SERVICES -> new RandomObjects(seed, List.of("Service"))::object;
        };
    }
}
