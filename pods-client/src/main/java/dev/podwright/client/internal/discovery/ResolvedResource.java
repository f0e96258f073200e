package dev.podwright.client.internal.discovery;

import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.result.ObjectRef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object and where it is on the server, or why that is unknown.
 *
 * @param ref the object with its namespace; without one if its kind is cluster-scoped
 * @param resource null if there is a failure
 * @param failure null if there is a resource
 */
public record ResolvedResource(
        ObjectRef ref,
        @Nullable ApiResource resource,
        @Nullable RequestOutcome failure) {

    public RequestOutcome requireFailure() {
        return Objects.requireNonNull(failure);
    }

    public ApiResource requireResource() {
        return Objects.requireNonNull(resource);
    }

    /** The path of the object. */
    public String path() {
        return requireResource().item(ref.namespace(), ref.name());
    }

    /** The path of all objects of the kind in the object's namespace. */
    public String collection() {
        return requireResource().collection(ref.namespace());
    }
}
