package dev.podwright.model.container;

import dev.podwright.model.value.IntOrString;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP GET request that the kubelet sends to a container, as a probe or as a lifecycle hook. A probe needs a
 * status from 200 to 399; a hook does not look at the status.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.HTTPGetAction}.
 */
@KubernetesType
@Value.Immutable
public interface HTTPGetAction {
    /** Path of the request. Absent: {@code /}. */
    @Value.Redacted
    @Nullable
    String path();

    /** Port to connect to: a number from 1 to 65535, or the name of one of the container's ports. */
    @Value.Redacted
    @Required
    @Nullable
    IntOrString port();

    /**
     * Host to connect to, as seen from the node. Absent: the pod's IP address, which is nearly always right; for a
     * virtual host set the {@code Host} header in {@code httpHeaders} instead.
     */
    @Value.Redacted
    @Nullable
    String host();

    /**
     * Scheme of the request: {@code HTTP} or {@code HTTPS}. Absent: {@code HTTP}. The server's certificate is not
     * verified.
     */
    @Value.Redacted
    @Nullable
    String scheme();

    /** Headers to add to the request; a name may occur more than once. Absent: no additional headers. */
    List<HTTPHeader> httpHeaders();

    /**
     * Protocol of the connection: {@code HTTP1} or {@code HTTP2}. HTTP/2 is spoken without TLS, so that it needs the
     * scheme {@code HTTP}, and no {@code host} can be given. Absent: {@code HTTP1}. Alpha; it needs the feature gate
     * {@code H2CContainerProbe}, which is off by default. Since Kubernetes 1.37.
     */
    @Value.Redacted
    @Since("1.37")
    @Nullable
    String protocol();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableHTTPGetAction.Builder {
        Builder() {}
    }
}
