package dev.podwright.client.internal.discovery;

import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.result.ObjectRef;
import java.util.Set;

/** Finds where on the server an object is. */
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

    public ResolvedResource resolve(ObjectRef ref, Deadline deadline) {
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
}
