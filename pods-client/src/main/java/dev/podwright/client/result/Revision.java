package dev.podwright.client.result;

import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.internal.text.Excerpt;

/** A pod template that a workload has or had. */
public final class Revision {
    private final long number;
    private final String changeCause;
    private final PodTemplateSpec template;

    private Revision(long number, String changeCause, PodTemplateSpec template) {
        this.number = number;
        this.changeCause = changeCause;
        this.template = template;
    }

    /** A revision. */
    public static Revision of(long number, String changeCause, PodTemplateSpec template) {
        return new Revision(number, changeCause, template);
    }

    /** The number, from 1. A template that is used again gets a new number. */
    public long number() {
        return number;
    }

    /** The annotation {@code kubernetes.io/change-cause} that the workload had; empty if it had none. */
    public String changeCause() {
        return changeCause;
    }

    /** The template, with the server's defaults. */
    public PodTemplateSpec template() {
        return template;
    }

    /** {@code 3: kubectl set image deployment/shop}. */
    @Override
    public String toString() {
        return changeCause.isEmpty() ? Long.toString(number) : number + ": " + Excerpt.of(changeCause);
    }
}
