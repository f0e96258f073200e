package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Volume whose files are the entries of a Secret. The kubelet refreshes the files after the Secret changes, except
 * where a container mounts them with {@code subPath}.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.SecretVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface SecretVolumeSource {
    /**
     * Name of the Secret, in the namespace of the pod. The server rejects a pod that leaves it empty, though the
     * schema marks it optional.
     */
    @Value.Redacted
    @Nullable
    String secretName();

    /**
     * Keys to write, with the file path for each. Absent: every key becomes a file of the same name. When given, keys
     * not listed are left out, and a listed key that does not exist keeps the pod from starting unless {@code
     * optional} is {@code true}.
     */
    List<KeyToPath> items();

    /**
     * Permission bits of the files that set no {@code mode} of their own, 0 to 0777 octal (0 to 511 decimal; JSON has
     * decimal only). Absent: {@code 0644}. Directories are not affected, and {@code fsGroup} may change the resulting
     * bits.
     */
    @Nullable
    Integer defaultMode();

    /**
     * Whether the pod may start when the Secret or a listed key does not exist. Absent: {@code false}, the pod waits
     * until they exist.
     */
    @Nullable
    Boolean optional();

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
    final class Builder extends ImmutableSecretVolumeSource.Builder {
        Builder() {}
    }
}
