package dev.podwright.client.internal.discovery;

import dev.podwright.client.internal.http.RequestOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kinds whose objects are in namespaces and can be listed and deleted, each in one version.
 *
 * @param failure why they are not all known; null if they are
 */
public record NamespacedKinds(List<Kind> kinds, @Nullable RequestOutcome failure) {
    /** A kind in a version, such as {@code Deployment} in {@code apps/v1}. */
    public record Kind(String apiVersion, String kind) {}
}
