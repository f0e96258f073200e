package dev.podwright.model.volume;

import dev.podwright.model.container.ObjectFieldSelector;
import dev.podwright.model.container.ResourceFieldSelector;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One file of a downward API volume, holding either a field of the pod or a resource amount of one of its containers.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.DownwardAPIVolumeFile}.
 */
@KubernetesType
@Value.Immutable
public interface DownwardAPIVolumeFile {
    /**
     * Path of the file, relative to the root of the volume. It must not be absolute, contain the element {@code ..}
     * or start with {@code ..}.
     */
    @Value.Redacted
    @Required
    @Nullable
    String path();

    /**
     * Field of the pod to write: {@code metadata.name}, {@code metadata.namespace}, {@code metadata.uid}, {@code
     * metadata.labels} or {@code metadata.annotations}, the last two also with a key, as in {@code
     * metadata.labels['app']}. Exactly one of this and {@code resourceFieldRef} must be set.
     */
    @Nullable
    ObjectFieldSelector fieldRef();

    /**
     * Container resource to write: a {@code limits.} or {@code requests.} path for {@code cpu}, {@code memory},
     * {@code ephemeral-storage} or {@code hugepages-*}. The container must be named here. Exactly one of this and
     * {@code fieldRef} must be set.
     */
    @Nullable
    ResourceFieldSelector resourceFieldRef();

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
    final class Builder extends ImmutableDownwardAPIVolumeFile.Builder {
        Builder() {}
    }
}
