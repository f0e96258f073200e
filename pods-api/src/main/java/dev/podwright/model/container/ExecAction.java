package dev.podwright.model.container;

import dev.podwright.schema.KubernetesType;
import java.util.List;
import org.immutables.value.Value;

/**
 * A command run inside a container, as a probe or as a lifecycle hook.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.ExecAction}.
 */
@KubernetesType
@Value.Immutable
public interface ExecAction {
    /**
     * Program and its arguments, run directly and not by a shell; for pipes and the like call a shell such as {@code
     * sh -c}. Exit status 0 is success, any other is failure. The server refuses an empty or missing command,
     * although the schema marks it optional.
     */
    @Value.Redacted
    List<String> command();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableExecAction.Builder {
        Builder() {}
    }
}
