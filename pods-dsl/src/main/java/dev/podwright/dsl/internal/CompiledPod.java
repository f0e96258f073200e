package dev.podwright.dsl.internal;

import dev.podwright.model.Pod;
import dev.podwright.path.FieldPath;
import java.util.List;

/**
 * What became of a draft.
 *
 * @param lines the lines of its fields and what is wrong with arguments
 * @param hardened the fields that {@code hardened()} has set
 */
public record CompiledPod(Pod pod, SourceLines lines, List<FieldPath> hardened) {}
