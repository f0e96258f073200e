package dev.podwright.dsl.internal;

import dev.podwright.model.Pod;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.schema.ObjectSchema;
import java.util.List;

/**
 * What became of a draft.
 *
 * @param lines the lines of its fields and what is wrong with arguments
 * @param hardened the fields that {@code hardened()} has set
 */
public record CompiledPod(Pod pod, SourceLines lines, List<FieldPath> hardened) {
    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final ObjectSchema<Pod> SCHEMA = Schemas.of(Pod.class);

    /** The same as an object of any kind. */
    public CompiledObject toObject() {
        return new CompiledObject(pod, SCHEMA, lines, pod.metadata(), pod.spec(), SPEC);
    }
}
