package dev.podwright.validate.internal.report;

import dev.podwright.model.KubernetesObject;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.report.SourceMap;
import java.util.List;

/** The source of an object that was written in Java. It also knows what its words found wrong with their arguments. */
public interface DraftSources extends SourceMap {
    /** Whether every field that a word was to write has its value. */
    boolean isWhole();

    /** What the validator says of the object, and what the words found, with their lines. */
    Report report(Validation validator);

    /** Judges an object as a create would. */
    @FunctionalInterface
    interface Validation {
        /**
         * The report, without locations.
         *
         * @param found advice about the object, which can be suppressed as the validator's own
         */
        Report validate(KubernetesObject object, List<Finding> found);
    }
}
