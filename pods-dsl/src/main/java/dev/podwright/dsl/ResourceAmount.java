package dev.podwright.dsl;

import dev.podwright.model.value.Quantity;

/**
 * So much of a resource.
 *
 * @param resource Kubernetes' name of it, such as {@code cpu} or {@code nvidia.com/gpu}
 */
public record ResourceAmount(String resource, Quantity amount) {}
