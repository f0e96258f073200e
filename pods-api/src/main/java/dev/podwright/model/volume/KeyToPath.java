package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Choice of one key of a Secret or ConfigMap and of the file it is written to.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.KeyToPath}.
 */
@KubernetesType
@Value.Immutable
public interface KeyToPath {
    /** Key in the Secret or ConfigMap whose value becomes the content of the file. */
    @Value.Redacted
    @Required
    @Nullable
    String key();

    /**
     * Path of the file, relative to the root of the volume. It must not be absolute, contain the element {@code ..}
     * or start with {@code ..}.
     */
    @Value.Redacted
    @Required
    @Nullable
    String path();

    /**
     * Permission bits of this file, 0 to 0777 octal (0 to 511 decimal; JSON has decimal only). Absent: the {@code
     * defaultMode} of the volume. {@code fsGroup} may change the resulting bits.
     */
    @Nullable
    Integer mode();

    /**
     * User ID that owns the file, from 0 to 2147483647. Absent: the {@code defaultUser} of the volume. Alpha; it needs
     * the feature gate {@code AtomicWriteVolumeUserFields}, which is off by default. Since Kubernetes 1.37.
     */
    @Since("1.37")
    @Nullable
    Long user();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableKeyToPath.Builder {
        Builder() {}
    }
}
