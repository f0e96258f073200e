package dev.podwright.client.internal.response;

import dev.podwright.client.internal.discovery.ResolvedResource;
import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.RetryingTransport;
import dev.podwright.client.internal.http.ServerRequest;

/** Sends requests about one object, and accepts only answers about that object. */
public final class ObjectTransport {
    private final RetryingTransport transport;
    private final ResourceResolver resolver;

    public ObjectTransport(RetryingTransport transport, ResourceResolver resolver) {
        this.transport = transport;
        this.resolver = resolver;
    }

    /** This transport without a limit of attempts: only the deadline ends the repetition. */
    public ObjectTransport untilDeadline() {
        return new ObjectTransport(transport.untilDeadline(), resolver);
    }

    /** Gets the object at a place. */
    public RequestOutcome get(ResolvedResource place, Deadline deadline) {
        return send(place, ServerRequest.get(place.path()), Expectation.read(place), deadline);
    }

    /** Sends a request about the object at a place. */
    public RequestOutcome send(
            ResolvedResource place, ServerRequest request, Expectation expectation, Deadline deadline) {
        RequestOutcome outcome = transport.send(request, deadline);
        resolver.requireCurrent(place, outcome);
        return expectation.check(outcome, transport.address());
    }
}
