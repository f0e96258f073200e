package dev.podwright.client;

import org.jspecify.annotations.Nullable;

/** Where on the server an object is. */
final class Locator {
    /**
     * An object's place.
     *
     * @param ref the object with the namespace that it really has
     * @param resource null where the server did not say; then the failure says why
     */
    record Place(
            ObjectRef ref,
            Discovery.@Nullable Resource resource,
            @Nullable Reply failure) {
        Reply orFailure() {
            return failure == null
                    ? Reply.of(
                            Failure.of(FailureKind.NOT_FOUND, "the server does not know where " + ref + " is"),
                            0,
                            false)
                    : failure;
        }

        /** The path of the object, which has a resource. */
        String path(Discovery.Resource at) {
            return at.item(ref.namespace(), ref.name());
        }
    }

    private final String namespace;
    private final Discovery discovery;

    Locator(String namespace, Discovery discovery) {
        this.namespace = namespace;
        this.discovery = discovery;
    }

    /** An object with the client's namespace where it names none and its kind may have one. */
    ObjectRef named(ObjectRef ref) {
        return ref.namespace() == null && !isKnownClusterWide(ref) ? ref.in(namespace) : ref;
    }

    private static boolean isKnownClusterWide(ObjectRef ref) {
        return ref.kind().equals("Namespace") || ref.kind().equals("CustomResourceDefinition");
    }

    Place find(ObjectRef ref, Deadline deadline) {
        Discovery.Found found = discovery.find(ref.apiVersion(), ref.kind(), deadline);
        Discovery.Resource resource = found.resource();
        if (resource == null) {
            return new Place(ref, null, found.reply());
        }
        if (!resource.namespaced()) {
            return new Place(ref.in(null), resource, null);
        }
        return new Place(ref.namespace() == null ? ref.in(namespace) : ref, resource, null);
    }
}
