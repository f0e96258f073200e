package dev.podwright.client.internal.operation;

import dev.podwright.client.internal.discovery.ResolvedResource;
import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.response.ObjectTransport;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.json.JsonObject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Waits until the server serves the kind that a CustomResourceDefinition defines. */
public final class DefinitionWaiter {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ObjectTransport transport;
    private final ResourceResolver resolver;

    public DefinitionWaiter(ObjectTransport transport, ResourceResolver resolver) {
        this.transport = transport;
        this.resolver = resolver;
    }

    /** Returns when the kind is served, the deadline expires or the thread is interrupted; its status is then set. */
    public void await(ObjectRef definition, Deadline deadline) {
        ResolvedResource place = resolver.resolve(definition, deadline);
        if (place.resource() == null) {
            return;
        }
        while (!deadline.isExpired() && !Thread.currentThread().isInterrupted()) {
            RequestOutcome found = transport.get(place, deadline);
            JsonObject json = found.object();
            if (json == null || (isEstablished(json) && isServed(json, deadline))) {
                return;
            }
            try {
                Thread.sleep(deadline.remainingAtMost(PAUSE).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean isEstablished(JsonObject definition) {
        return JsonObjects.objects(JsonObjects.at(definition, "status", "conditions")).stream()
                .anyMatch(condition -> JsonObjects.text(condition, "type").equals("Established")
                        && JsonObjects.text(condition, "status").equals("True"));
    }

    /** Whether the resources of all served versions can be found. */
    private boolean isServed(JsonObject definition, Deadline deadline) {
        String group = text(definition, "spec", "group");
        String kind = text(definition, "spec", "names", "kind");
        for (JsonObject version : JsonObjects.objects(JsonObjects.at(definition, "spec", "versions"))) {
            if (JsonObjects.isTrue(version.get("served"))) {
                ObjectRef any = ObjectRef.of(group + "/" + JsonObjects.text(version, "name"), kind, "any");
                resolver.forget(any);
                if (resolver.resolve(any, deadline).resource() == null) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String text(@Nullable JsonObject object, String first, String... more) {
        JsonObject at = JsonObjects.objectAt(object, first);
        for (int i = 0; i < more.length - 1; i++) {
            at = JsonObjects.objectAt(at, more[i]);
        }
        return JsonObjects.text(at, more[more.length - 1]);
    }
}
