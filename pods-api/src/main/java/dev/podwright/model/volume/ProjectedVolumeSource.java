package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Volume that gathers files from several sources, such as Secrets, ConfigMaps and service account tokens, into one
 * directory tree.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.ProjectedVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface ProjectedVolumeSource {
    /**
     * Sources whose files are placed in the volume, each entry naming exactly one kind of source. Two sources that
     * explicitly write to the same path are rejected.
     */
    @Required
    List<VolumeProjection> sources();

    /**
     * Permission bits of the files that set no {@code mode} of their own, 0 to 0777 octal (0 to 511 decimal; JSON has
     * decimal only). Absent: {@code 0644}. Directories are not affected, and {@code fsGroup} may change the resulting
     * bits.
     */
    @Nullable
    Integer defaultMode();

    /**
     * User ID that owns the files for which no {@code user} is given, from 0 to 2147483647. Absent: root. Alpha; it
     * needs the feature gate {@code AtomicWriteVolumeUserFields}, which is off by default. Since Kubernetes 1.37.
     */
    @Since("1.37")
    @Nullable
    Long defaultUser();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableProjectedVolumeSource.Builder {
        Builder() {}
    }
}
