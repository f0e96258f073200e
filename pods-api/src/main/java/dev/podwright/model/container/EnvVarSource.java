package dev.podwright.model.container;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The place from which an environment variable takes its value when the container starts. Exactly one source must be
 * set.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.EnvVarSource}.
 */
@KubernetesType
@Value.Immutable
public interface EnvVarSource {
    /** Field of the pod itself, such as its name, a label or its IP address. Exclusive with the other sources. */
    @Nullable
    ObjectFieldSelector fieldRef();

    /** Resource limit or request of a container. Exclusive with the other sources. */
    @Nullable
    ResourceFieldSelector resourceFieldRef();

    /** One key of a ConfigMap in the pod's namespace. Exclusive with the other sources. */
    @Nullable
    ConfigMapKeySelector configMapKeyRef();

    /** One key of a Secret in the pod's namespace. Exclusive with the other sources. */
    @Nullable
    SecretKeySelector secretKeyRef();

    /**
     * One key of an env file in a volume of the pod, for instance one written by an init container. Exclusive with
     * the other sources; needs the feature gate {@code EnvFiles}. Since Kubernetes 1.34.
     */
    @Since("1.34")
    @Nullable
    FileKeySelector fileKeyRef();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableEnvVarSource.Builder {
        Builder() {}
    }
}
