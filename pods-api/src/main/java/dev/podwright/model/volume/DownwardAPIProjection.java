package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Facts about the pod and its containers as files in a projected volume.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.DownwardAPIProjection}.
 */
@KubernetesType
@Value.Immutable
public interface DownwardAPIProjection {
    /**
     * Files to create, one for each pod field or container resource to expose. Absent: no files. An empty list is the
     * same as none, except that a server before 1.34 does not warn of overlapping paths where it warns without a list.
     */
    @Nullable
    List<DownwardAPIVolumeFile> items();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableDownwardAPIProjection.Builder {
        Builder() {}
    }
}
