package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Entries of a Secret as files in a projected volume.<p>Upstream: {@code k8s.io/api/core/v1.SecretProjection}. */
@KubernetesType
@Value.Immutable
public interface SecretProjection {
    /**
     * Name of the Secret, in the namespace of the pod. The server rejects a pod that leaves it empty, though the
     * schema marks it optional.
     */
    @Value.Redacted
    @Nullable
    String name();

    /**
     * Keys to write, with the file path for each. Absent: every key becomes a file of the same name. When given, keys
     * not listed are left out, and a listed key that does not exist keeps the pod from starting unless {@code
     * optional} is {@code true}. An empty list is the same as none, except that a server before 1.34 does not warn of
     * overlapping paths where it warns without a list.
     */
    @Nullable
    List<KeyToPath> items();

    /**
     * Whether the pod may start when the Secret or a listed key does not exist. Absent: {@code false}, the pod waits
     * until they exist.
     */
    @Nullable
    Boolean optional();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableSecretProjection.Builder {
        Builder() {}
    }
}
