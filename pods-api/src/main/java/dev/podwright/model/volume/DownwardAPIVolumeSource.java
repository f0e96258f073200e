package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Volume whose files hold facts about the pod itself, such as its labels or the resource limits of its containers.
 * The kubelet refreshes the files while the pod runs.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.DownwardAPIVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface DownwardAPIVolumeSource {
    /**
     * Files to create in the volume, one for each pod field or container resource to expose. Absent: the volume is
     * empty.
     */
    List<DownwardAPIVolumeFile> items();

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
    final class Builder extends ImmutableDownwardAPIVolumeSource.Builder {
        Builder() {}
    }
}
