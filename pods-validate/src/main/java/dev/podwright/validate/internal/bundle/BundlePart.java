package dev.podwright.validate.internal.bundle;

import dev.podwright.model.KubernetesObject;
import dev.podwright.report.Finding;
import dev.podwright.report.SourceMap;
import java.util.List;

/**
 * An object of a bundle as a client takes it.
 *
 * @param sources where its fields were written
 * @param problems why not all of it could be read or written in Java; empty if the object is whole
 */
public record BundlePart(KubernetesObject object, SourceMap sources, List<Finding> problems) {}
