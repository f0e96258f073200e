package dev.podwright.model;

import dev.podwright.schema.KubernetesType;
import java.util.List;
import org.immutables.value.Value;

/**
 * Resolver settings for the containers, merged with those that {@code dnsPolicy} yields.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.PodDNSConfig}.
 */
@KubernetesType
@Value.Immutable
public interface PodDNSConfig {
    /**
     * IP addresses of name servers, at most 3, appended to those from {@code dnsPolicy}. At least one is required if
     * {@code dnsPolicy} is {@code None}.
     */
    @Value.Redacted
    List<String> nameservers();

    /**
     * Search domains for short names, at most 32 with at most 2048 characters in all, appended to those from {@code
     * dnsPolicy}.
     */
    @Value.Redacted
    List<String> searches();

    /** Resolver options such as {@code ndots}. An option given here overrides the same one from {@code dnsPolicy}. */
    List<PodDNSConfigOption> options();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutablePodDNSConfig.Builder {
        Builder() {}
    }
}
