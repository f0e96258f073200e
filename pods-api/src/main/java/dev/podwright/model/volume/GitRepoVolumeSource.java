package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Directory into which the node used to clone a Git repository before the pod started. Deprecated and no longer
 * functional: the driver is switched off for good; clone into an {@code emptyDir} from an init container instead.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.GitRepoVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface GitRepoVolumeSource {
    /** URL of the Git repository to clone. Not functional. */
    @Value.Redacted
    @Required
    @Nullable
    String repository();

    /** Commit to check out after cloning. Absent: the head of the repository's default branch. Not functional. */
    @Value.Redacted
    @Nullable
    String revision();

    /**
     * Subdirectory of the volume that receives the clone, a relative path without {@code ..}; {@code .} clones into
     * the volume itself. Absent: a subdirectory that Git names after the repository. Not functional.
     */
    @Value.Redacted
    @Nullable
    String directory();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableGitRepoVolumeSource.Builder {
        Builder() {}
    }
}
