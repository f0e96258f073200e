package dev.podwright.client.internal.operation;

import dev.podwright.client.internal.discovery.ResolvedResource;
import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.response.ObjectTransport;
import dev.podwright.client.internal.response.ResultFactory;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gets objects from the server. */
public final class ObjectReader {
    private final ObjectTransport transport;
    private final ResourceResolver resolver;

    public ObjectReader(ObjectTransport transport, ResourceResolver resolver) {
        this.transport = transport;
        this.resolver = resolver;
    }

    /**
     * Gets an object.
     *
     * @param type the type of the object's kind in the model, or one that all kinds have
     */
    public <T extends KubernetesObject> Result<T> get(ObjectRef ref, Class<T> type, Deadline deadline) {
        return get(ref, type, null, deadline);
    }

    /** Gets an object of which another state is known, whose secrets are not shown. */
    <T extends KubernetesObject> Result<T> get(
            ObjectRef ref, Class<T> type, @Nullable JsonObject known, Deadline deadline) {
        ResolvedResource place = resolver.resolve(ref, deadline);
        if (place.resource() == null) {
            return ResultFactory.unresolved(place, List.of());
        }
        RequestOutcome outcome = transport.get(place, deadline);
        return outcome.isSuccess()
                ? ResultFactory.succeeded(place.ref(), Outcome.FOUND, outcome, List.of(), null, type)
                : ResultFactory.failed(place.ref(), outcome, List.of(), known, null);
    }
}
