package dev.podwright.model.batch;

import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The pattern for jobs inside a CronJob: the metadata and the spec that each new job gets.
 *
 * <p>Upstream: {@code k8s.io/api/batch/v1.JobTemplateSpec}.
 */
@KubernetesType
@Value.Immutable
public interface JobTemplateSpec {
    /** Labels, annotations and other metadata for the jobs that are created. Since Kubernetes 1.21. */
    @Since("1.21")
    @Nullable
    ObjectMeta metadata();

    /** Spec of the jobs that are created. Since Kubernetes 1.21. */
    @Since("1.21")
    @Nullable
    JobSpec spec();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableJobTemplateSpec.Builder {
        Builder() {}
    }
}
