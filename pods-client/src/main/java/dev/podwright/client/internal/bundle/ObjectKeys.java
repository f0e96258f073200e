package dev.podwright.client.internal.bundle;

import dev.podwright.client.internal.discovery.ResolvedResource;
import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.operation.ClientSettings;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.RawObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out which objects of a bundle are in a namespace, also of kinds that the bundle itself defines. */
final class ObjectKeys {
    private final ClientSettings settings;
    private final ResourceResolver resolver;
    /** Whether objects of a group and kind are in namespaces. */
    private final Map<String, Boolean> namespaced = new HashMap<>();
    /** The groups and kinds that the objects define. */
    private final Set<String> defined;

    ObjectKeys(ClientSettings settings, ResourceResolver resolver, List<KubernetesObject> objects) {
        this.settings = settings;
        this.resolver = resolver;
        for (KubernetesObject each : objects) {
            if (each instanceof RawObject raw
                    && ObjectKey.of(ObjectRef.of(each)).isDefinition()) {
                JsonObject spec = JsonObjects.objectAt(raw.json(), "spec");
                String kind = JsonObjects.text(JsonObjects.objectAt(spec, "names"), "kind");
                namespaced.put(
                        JsonObjects.text(spec, "group") + ' ' + kind,
                        JsonObjects.text(spec, "scope").equals("Namespaced"));
            }
        }
        defined = Set.copyOf(namespaced.keySet());
    }

    /** Whether the bundle has the definition of an object's kind. */
    boolean isDefined(KubernetesObject object) {
        return defined.contains(kind(ObjectRef.of(object)));
    }

    private static String kind(ObjectRef ref) {
        return ObjectKey.groupOf(ref.apiVersion()) + ' ' + ref.kind();
    }

    /** An object with its namespace; without one if its kind has none, as far as that is known. */
    ObjectRef ref(KubernetesObject object) {
        ObjectRef ref = ObjectRef.of(object);
        String kind = kind(ref);
        Boolean known = namespaced.get(kind);
        if (known == null) {
            ResolvedResource place = settings.refreshing(deadline -> resolver.resolve(ref, deadline));
            known = place.resource() == null
                    ? resolver.withNamespace(ref).namespace() != null
                    : place.requireResource().namespaced();
            namespaced.put(kind, known);
        }
        return known ? resolver.withNamespace(ref) : ref.withNamespace(null);
    }
}
