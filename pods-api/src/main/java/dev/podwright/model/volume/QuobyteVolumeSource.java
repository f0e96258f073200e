package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Volume of a Quobyte storage cluster. Deprecated and no longer functional: the in-tree driver has been removed from
 * Kubernetes.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.QuobyteVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface QuobyteVolumeSource {
    /** Addresses of the Quobyte registry services, as {@code host:port} pairs separated by commas. Not functional. */
    @Value.Redacted
    @Required
    @Nullable
    String registry();

    /** Name of an existing Quobyte volume. Not functional. */
    @Value.Redacted
    @Required
    @Nullable
    String volume();

    /** Whether the volume is mounted read-only. Absent: {@code false}, read and write. Not functional. */
    @Nullable
    Boolean readOnly();

    /** User to whom access to the volume is mapped. Absent: the user of the service account. Not functional. */
    @Value.Redacted
    @Nullable
    String user();

    /** Group to which access to the volume is mapped. Absent: no group. Not functional. */
    @Value.Redacted
    @Nullable
    String group();

    /**
     * Quobyte tenant that owns the volume, a UUID of at most 64 characters. The driver filled it in for volumes it
     * provisioned itself. Not functional.
     */
    @Value.Redacted
    @Nullable
    String tenant();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableQuobyteVolumeSource.Builder {
        Builder() {}
    }
}
