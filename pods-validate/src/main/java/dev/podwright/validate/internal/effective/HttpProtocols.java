package dev.podwright.validate.internal.effective;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.HTTPGetAction;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.fields.FieldTree;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Completes the protocol of HTTP requests to containers.
 *
 * <p>Upstream: {@code defaultHTTPProbeProtocol} in {@code k8s.io/kubernetes/pkg/apis/core/v1}.
 */
final class HttpProtocols {
    private static final FieldTree REQUESTS = FieldTree.of(
            Schemas.of(PodSpec.class),
            Stream.of("containers", "initContainers", "ephemeralContainers")
                    .flatMap(list -> Stream.of(
                                    "livenessProbe",
                                    "readinessProbe",
                                    "startupProbe",
                                    "lifecycle.postStart",
                                    "lifecycle.preStop")
                            .map(handler -> list + "." + handler + ".httpGet"))
                    .toList());

    private HttpProtocols() {}

    /** The spec of a pod. */
    static PodSpec complete(PodSpec spec) {
        return (PodSpec) Objects.requireNonNull(
                REQUESTS.change(spec, FieldPath.empty(), (path, field, value) -> complete((HTTPGetAction) value)));
    }

    private static HTTPGetAction complete(HTTPGetAction request) {
        return request.protocol() == null
                ? request.toBuilder().protocol("HTTP1").build()
                : request;
    }
}
