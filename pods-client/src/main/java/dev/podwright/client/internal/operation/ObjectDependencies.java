package dev.podwright.client.internal.operation;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.RawObject;
import dev.podwright.model.internal.binding.Decoder;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.bundle.Reference;
import dev.podwright.validate.internal.bundle.References;
import dev.podwright.validate.internal.workload.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an object depends on: its namespace, the definition of its kind, and what its pods refer to and is not optional.
 *
 * <p>Each dependency is a key, such as {@code ConfigMap shop/settings}, which an object that provides it has too.
 */
public final class ObjectDependencies {
    private final String namespace;
    private final Set<String> out = new HashSet<>();

    private ObjectDependencies(String namespace) {
        this.namespace = namespace;
    }

    /** The dependencies of an object in a namespace. */
    public static Set<String> of(KubernetesObject object, String namespace) {
        ObjectDependencies dependencies = new ObjectDependencies(namespace);
        dependencies.out.add("Namespace " + namespace);
        String apiVersion = object.apiVersion();
        int slash = apiVersion.indexOf('/');
        if (slash > 0) {
            dependencies.out.add("kind " + apiVersion.substring(0, slash) + " " + object.kind());
        }
        PodSpec pod = podSpec(object);
        if (pod != null) {
            dependencies.pod(pod);
        }
        if (object instanceof RawObject raw && raw.json().get("roleRef") instanceof JsonObject role) {
            dependencies.out.add(
                    "ClusterRole".equals(role.text("kind"))
                            ? "ClusterRole " + role.text("name")
                            : dependencies.key(String.valueOf(role.text("kind")), role.text("name")));
        }
        dependencies.out.removeAll(providedBy(object, namespace));
        return dependencies.out;
    }

    /** The dependencies of others that an object in a namespace provides. */
    public static Set<String> providedBy(KubernetesObject object, String namespace) {
        String name = ObjectRef.of(object).name();
        Set<String> provided = new HashSet<>();
        provided.add(object.kind() + " " + name);
        provided.add(object.kind() + " " + namespace + "/" + name);
        if (object.kind().equals("CustomResourceDefinition") && object instanceof RawObject raw) {
            JsonObject spec = JsonObjects.objectAt(raw.json(), "spec");
            JsonObject names = JsonObjects.objectAt(spec, "names");
            if (spec != null && names != null) {
                provided.add("kind " + spec.text("group") + " " + names.text("kind"));
            }
        }
        return provided;
    }

    /** The spec of a pod, or of the pods that a workload creates; null if the object has none. */
    private static @Nullable PodSpec podSpec(KubernetesObject object) {
        if (object instanceof Pod pod) {
            return pod.spec();
        }
        PodTemplateSpec template = Workload.templateOf(object);
        if (template != null) {
            return template.spec();
        }
        if (!(object instanceof RawObject raw)) {
            return null;
        }
        JsonObject jobTemplate = JsonObjects.objectAt(raw.json(), "spec", "jobTemplate");
        JsonObject spec =
                JsonObjects.objectAt(jobTemplate == null ? raw.json() : jobTemplate, "spec", "template", "spec");
        return spec == null
                ? null
                : new Decoder(new ArrayList<>()).decode(spec, Schemas.of(PodSpec.class), FieldPath.empty());
    }

    private void pod(PodSpec spec) {
        for (Reference each : References.of(spec, FieldPath.empty())) {
            if (!each.optional()) {
                out.add(key(each.kind().wireName(), each.name()));
            }
        }
        addClusterScoped("PriorityClass", spec.priorityClassName());
        addClusterScoped("RuntimeClass", spec.runtimeClassName());
    }

    private void addClusterScoped(String kind, @Nullable String name) {
        if (name != null) {
            out.add(kind + " " + name);
        }
    }

    private String key(String kind, @Nullable String name) {
        return kind + " " + namespace + "/" + name;
    }
}
