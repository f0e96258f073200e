package dev.podwright.validate.internal.advice.facts;

import dev.podwright.validate.internal.core.Findings;

/** One rule of ours, without state. Its documentation is {@code docs/rules/<id>.md}. */
public interface AdviceRule {
    /** The stable id, such as {@code localhost/port-collision}. */
    String id();

    /** Reports what the rule finds. Returns early, without allocating, if the rule does not concern the pod. */
    void check(PodFacts pod, Findings out);
}
