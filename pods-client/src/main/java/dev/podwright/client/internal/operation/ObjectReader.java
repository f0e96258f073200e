package dev.podwright.client.internal.operation;

import dev.podwright.client.internal.discovery.ResolvedResource;
import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.RetryingTransport;
import dev.podwright.client.internal.http.ServerRequest;
import dev.podwright.client.internal.response.ResultFactory;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.model.KubernetesObject;
import java.util.List;

/** Gets objects from the server. */
public final class ObjectReader {
    private final RetryingTransport transport;
    private final ResourceResolver resolver;

    public ObjectReader(RetryingTransport transport, ResourceResolver resolver) {
        this.transport = transport;
        this.resolver = resolver;
    }

    public <T extends KubernetesObject> Result<T> get(ObjectRef ref, Deadline deadline) {
        ResolvedResource place = resolver.resolve(ref, deadline);
        if (place.resource() == null) {
            return ResultFactory.unresolved(place, List.of());
        }
        RequestOutcome outcome = transport.send(ServerRequest.get(place.path()), deadline);
        return outcome.isSuccess()
                ? ResultFactory.succeeded(place.ref(), Outcome.FOUND, outcome, List.of(), null)
                : ResultFactory.failed(place.ref(), outcome);
    }
}
