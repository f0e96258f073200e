package dev.podwright.client.internal.discovery;

import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds where on the server an object is. It is the only place that makes paths of names, and it checks them first: a
 * name such as {@code ..} would make the path of one object that of all of them.
 */
public final class ResourceResolver {
    private static final Set<String> CLUSTER_SCOPED = Set.of("Namespace", "CustomResourceDefinition");

    private final String namespace;
    private final ResourceDiscovery discovery;

    /** A resolver with the namespace of objects that do not name one. */
    public ResourceResolver(String namespace, ResourceDiscovery discovery) {
        this.namespace = namespace;
        this.discovery = discovery;
    }

    /** An object with the client's namespace if it does not name one, before its resource is known. */
    public ObjectRef withNamespace(ObjectRef ref) {
        return ref.namespace() == null && !CLUSTER_SCOPED.contains(ref.kind()) ? ref.withNamespace(namespace) : ref;
    }

    /** The place of an object that has a name. */
    public ResolvedResource resolve(ObjectRef ref, Deadline deadline) {
        return resolve(ref, false, deadline);
    }

    /** The place of an object, or of all objects of its kind and namespace if it has no name. */
    public ResolvedResource resolveCollection(ObjectRef ref, Deadline deadline) {
        return resolve(ref, true, deadline);
    }

    private ResolvedResource resolve(ObjectRef ref, boolean withoutName, Deadline deadline) {
        ObjectRef named = withNamespace(ref);
        String problem = PathNames.problem(named, withoutName);
        if (problem != null) {
            return rejected(ref, problem);
        }
        ResourceDiscovery.Lookup found = discovery.find(ref.apiVersion(), ref.kind(), deadline);
        ApiResource resource = found.resource();
        if (resource == null) {
            return new ResolvedResource(ref, null, found.failure());
        }
        if (!resource.namespaced()) {
            return new ResolvedResource(ref.withNamespace(null), resource, null);
        }
        return new ResolvedResource(ref.namespace() == null ? ref.withNamespace(namespace) : ref, resource, null);
    }

    /**
     * The place of an object in its version, or in another version of its group if the server does not have its kind in
     * that one.
     */
    public ResolvedResource resolveInAnyVersion(ObjectRef ref, Deadline deadline) {
        ResolvedResource found = resolve(ref, deadline);
        int slash = ref.apiVersion().indexOf('/');
        if (slash < 0 || !isUnknownKind(found)) {
            return found;
        }
        List<String> versions = new ArrayList<>();
        RequestOutcome unknown = discovery.versions(ref.apiVersion().substring(0, slash), versions, deadline);
        if (unknown != null) {
            return new ResolvedResource(ref, null, unknown);
        }
        for (String version : versions) {
            ObjectRef other = ObjectRef.of(version, ref.kind(), ref.name()).withNamespace(ref.namespace());
            ResolvedResource place = version.equals(ref.apiVersion()) ? found : resolve(other, deadline);
            if (!isUnknownKind(place)) {
                return place;
            }
        }
        return found;
    }

    /** The kinds whose objects are in namespaces. */
    public NamespacedKinds namespacedKinds(Deadline deadline) {
        return discovery.namespacedKinds(deadline);
    }

    /** Whether the server says that it does not have the kind of an object. */
    public static boolean isUnknownKind(ResolvedResource place) {
        RequestOutcome outcome = place.failure();
        Failure failure = outcome == null ? null : outcome.failure();
        return failure != null && failure.kind() == FailureKind.NOT_FOUND;
    }

    private static ResolvedResource rejected(ObjectRef ref, String problem) {
        Failure failure = Failure.of(FailureKind.REJECTED_LOCALLY, "nothing was sent: " + problem);
        return new ResolvedResource(ref, null, RequestOutcome.failed(failure, 0, false));
    }

    /** Forgets the resources of an object's group and version, so that they are looked up again. */
    public void forget(ObjectRef ref) {
        discovery.forget(ref.apiVersion());
    }

    /**
     * Checks a response for that the path of the resource does not exist any more.
     *
     * @throws StaleResourceException if an earlier call found the resource; the next one will look for it again
     */
    public void requireCurrent(ResolvedResource place, RequestOutcome outcome) {
        if (place.requireResource().foundBefore() && outcome.isPathUnknown(place.ref())) {
            discovery.forget(place.ref().apiVersion());
            throw new StaleResourceException();
        }
    }
}
