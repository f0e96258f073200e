package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Azure Files share mounted into the pod. Deprecated: the cluster hands it over to the {@code file.csi.azure.com} CSI
 * driver.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.AzureFileVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface AzureFileVolumeSource {
    /** Name of the Secret that holds the name and the key of the Azure storage account. */
    @Value.Redacted
    @Required
    @Nullable
    String secretName();

    /** Name of the Azure Files share to mount. */
    @Value.Redacted
    @Required
    @Nullable
    String shareName();

    /**
     * Whether the share is mounted read-only, whatever the volume mounts say. Absent: {@code false}, read and write.
     */
    @Nullable
    Boolean readOnly();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableAzureFileVolumeSource.Builder {
        Builder() {}
    }
}
