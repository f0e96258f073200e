package dev.podwright.client;

import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.RawObject;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.EnvFromSource;
import dev.podwright.model.container.EnvVar;
import dev.podwright.model.container.EnvVarSource;
import dev.podwright.model.internal.binding.Decoder;
import dev.podwright.model.meta.LocalObjectReference;
import dev.podwright.model.schema.Schemas;
import dev.podwright.model.volume.Volume;
import dev.podwright.model.volume.VolumeProjection;
import dev.podwright.path.FieldPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an object cannot do without: its namespace, the definition of its kind, and what its pods refer to without calling
 * it optional. Each is a short text that two objects share when one provides what the other needs.
 */
final class Needs {
    private final String namespace;
    private final Set<String> out = new HashSet<>();

    private Needs(String namespace) {
        this.namespace = namespace;
    }

    /** What an object in a namespace needs. */
    static Set<String> of(KubernetesObject object, String namespace) {
        Needs needs = new Needs(namespace);
        needs.out.add("Namespace " + namespace);
        String apiVersion = object.apiVersion();
        int slash = apiVersion.indexOf('/');
        if (slash > 0) {
            needs.out.add("kind " + apiVersion.substring(0, slash) + " " + object.kind());
        }
        PodSpec pod = podSpec(object);
        if (pod != null) {
            needs.pod(pod);
        }
        if (object instanceof RawObject raw && raw.json().get("roleRef") instanceof JsonObject role) {
            needs.out.add(
                    "ClusterRole".equals(role.text("kind"))
                            ? "ClusterRole " + role.text("name")
                            : needs.named(String.valueOf(role.text("kind")), role.text("name")));
        }
        needs.out.removeAll(provided(object, namespace));
        return needs.out;
    }

    /** What an object in a namespace provides for others. */
    static Set<String> provided(KubernetesObject object, String namespace) {
        String name = ObjectRef.of(object).name();
        Set<String> provided = new HashSet<>();
        provided.add(object.kind() + " " + name);
        provided.add(object.kind() + " " + namespace + "/" + name);
        if (object.kind().equals("CustomResourceDefinition")
                && object instanceof RawObject raw
                && raw.json().get("spec") instanceof JsonObject spec
                && spec.get("names") instanceof JsonObject names) {
            provided.add("kind " + spec.text("group") + " " + names.text("kind"));
        }
        return provided;
    }

    /** The pod that an object is, or that the object makes. */
    private static @Nullable PodSpec podSpec(KubernetesObject object) {
        if (object instanceof Pod pod) {
            return pod.spec();
        }
        if (object instanceof PodTemplate || !(object instanceof RawObject raw)) {
            return null;
        }
        JsonValue job = at(raw.json(), "spec", "jobTemplate");
        JsonValue spec = at(job == null ? raw.json() : job, "spec", "template", "spec");
        return spec instanceof JsonObject json
                ? new Decoder(new ArrayList<>()).decode(json, Schemas.of(PodSpec.class), FieldPath.empty())
                : null;
    }

    private static @Nullable JsonValue at(JsonValue from, String... keys) {
        JsonValue at = from;
        for (String key : keys) {
            at = at instanceof JsonObject object ? object.get(key) : null;
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    private void pod(PodSpec spec) {
        add("ServiceAccount", spec.serviceAccountName());
        add("Secret", spec.imagePullSecrets());
        cluster("PriorityClass", spec.priorityClassName());
        cluster("RuntimeClass", spec.runtimeClassName());
        spec.volumes().forEach(this::volume);
        List<Container> containers = new ArrayList<>(spec.initContainers());
        containers.addAll(spec.containers());
        for (Container container : containers) {
            container.env().forEach(this::env);
            container.envFrom().forEach(this::envFrom);
        }
    }

    private void volume(Volume volume) {
        if (volume.configMap() != null) {
            add("ConfigMap", volume.configMap().name(), volume.configMap().optional());
        }
        if (volume.secret() != null) {
            add("Secret", volume.secret().secretName(), volume.secret().optional());
        }
        if (volume.persistentVolumeClaim() != null) {
            add("PersistentVolumeClaim", volume.persistentVolumeClaim().claimName());
        }
        if (volume.projected() != null) {
            volume.projected().sources().forEach(this::projection);
        }
    }

    private void projection(VolumeProjection source) {
        if (source.configMap() != null) {
            add("ConfigMap", source.configMap().name(), source.configMap().optional());
        }
        if (source.secret() != null) {
            add("Secret", source.secret().name(), source.secret().optional());
        }
    }

    private void env(EnvVar entry) {
        EnvVarSource from = entry.valueFrom();
        if (from != null && from.configMapKeyRef() != null) {
            add(
                    "ConfigMap",
                    from.configMapKeyRef().name(),
                    from.configMapKeyRef().optional());
        }
        if (from != null && from.secretKeyRef() != null) {
            add("Secret", from.secretKeyRef().name(), from.secretKeyRef().optional());
        }
    }

    private void envFrom(EnvFromSource source) {
        if (source.configMapRef() != null) {
            add("ConfigMap", source.configMapRef().name(), source.configMapRef().optional());
        }
        if (source.secretRef() != null) {
            add("Secret", source.secretRef().name(), source.secretRef().optional());
        }
    }

    private void add(String kind, List<LocalObjectReference> references) {
        references.forEach(each -> add(kind, each.name()));
    }

    private void add(String kind, @Nullable String name, @Nullable Boolean optional) {
        if (!Boolean.TRUE.equals(optional)) {
            add(kind, name);
        }
    }

    private void add(String kind, @Nullable String name) {
        if (name != null) {
            out.add(named(kind, name));
        }
    }

    private void cluster(String kind, @Nullable String name) {
        if (name != null) {
            out.add(kind + " " + name);
        }
    }

    private String named(String kind, @Nullable String name) {
        return kind + " " + namespace + "/" + name;
    }
}
