package dev.podwright.validate.internal.bundle;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.ConfigMapKeySelector;
import dev.podwright.model.container.ContainerCommon;
import dev.podwright.model.container.EnvFromSource;
import dev.podwright.model.container.EnvVarSource;
import dev.podwright.model.container.SecretKeySelector;
import dev.podwright.model.meta.LocalObjectReference;
import dev.podwright.model.volume.KeyToPath;
import dev.podwright.model.volume.Volume;
import dev.podwright.model.volume.VolumeProjection;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects that a pod needs by name. */
public final class References {
    private final List<Reference> out = new ArrayList<>();

    private References() {}

    /**
     * The references of a pod, in the order of its fields.
     *
     * @param path the path of the spec
     */
    public static List<Reference> of(PodSpec spec, FieldPath path) {
        References references = new References();
        references.add(spec, path);
        return references.out;
    }

    private void add(PodSpec spec, FieldPath path) {
        String account = Checks.isEmpty(spec.serviceAccountName()) ? spec.serviceAccount() : spec.serviceAccountName();
        String field = Checks.isEmpty(spec.serviceAccountName()) ? "serviceAccount" : "serviceAccountName";
        add(Reference.Kind.SERVICE_ACCOUNT, account, "", null, path.child(field));
        List<LocalObjectReference> pullSecrets = spec.imagePullSecrets();
        for (int i = 0; i < pullSecrets.size(); i++) {
            FieldPath at = path.child("imagePullSecrets").index(i).child("name");
            add(Reference.Kind.SECRET, pullSecrets.get(i).name(), "", null, at);
        }
        List<Volume> volumes = spec.volumes();
        for (int i = 0; i < volumes.size(); i++) {
            add(volumes.get(i), path.child("volumes").index(i));
        }
        for (PodContainer container : PodContainer.of(spec, path)) {
            add(container.container(), container.path());
        }
    }

    private void add(Volume volume, FieldPath path) {
        if (volume.configMap() != null) {
            FieldPath at = path.child("configMap");
            String name = volume.configMap().name();
            Boolean optional = volume.configMap().optional();
            add(Reference.Kind.CONFIG_MAP, name, "", optional, at.child("name"));
            add(Reference.Kind.CONFIG_MAP, name, volume.configMap().items(), optional, at);
        }
        if (volume.secret() != null) {
            FieldPath at = path.child("secret");
            String name = volume.secret().secretName();
            Boolean optional = volume.secret().optional();
            add(Reference.Kind.SECRET, name, "", optional, at.child("secretName"));
            add(Reference.Kind.SECRET, name, volume.secret().items(), optional, at);
        }
        if (volume.persistentVolumeClaim() != null) {
            FieldPath at = path.child("persistentVolumeClaim", "claimName");
            add(Reference.Kind.CLAIM, volume.persistentVolumeClaim().claimName(), "", null, at);
        }
        if (volume.projected() != null) {
            List<VolumeProjection> sources = volume.projected().sources();
            for (int i = 0; i < sources.size(); i++) {
                add(sources.get(i), path.child("projected", "sources").index(i));
            }
        }
    }

    private void add(VolumeProjection source, FieldPath path) {
        if (source.configMap() != null) {
            FieldPath at = path.child("configMap");
            String name = source.configMap().name();
            Boolean optional = source.configMap().optional();
            add(Reference.Kind.CONFIG_MAP, name, "", optional, at.child("name"));
            add(Reference.Kind.CONFIG_MAP, name, source.configMap().items(), optional, at);
        }
        if (source.secret() != null) {
            FieldPath at = path.child("secret");
            String name = source.secret().name();
            Boolean optional = source.secret().optional();
            add(Reference.Kind.SECRET, name, "", optional, at.child("name"));
            add(Reference.Kind.SECRET, name, source.secret().items(), optional, at);
        }
    }

    private void add(
            Reference.Kind kind,
            @Nullable String name,
            @Nullable List<KeyToPath> items,
            @Nullable Boolean optional,
            FieldPath source) {
        for (int i = 0; items != null && i < items.size(); i++) {
            String key = items.get(i).key();
            if (!Checks.isEmpty(key)) {
                add(kind, name, key, optional, source.child("items").index(i).child("key"));
            }
        }
    }

    private void add(ContainerCommon container, FieldPath path) {
        for (int i = 0; i < container.env().size(); i++) {
            EnvVarSource from = container.env().get(i).valueFrom();
            if (from != null) {
                add(from, path.child("env").index(i).child("valueFrom"));
            }
        }
        for (int i = 0; i < container.envFrom().size(); i++) {
            EnvFromSource from = container.envFrom().get(i);
            FieldPath at = path.child("envFrom").index(i);
            if (from.configMapRef() != null) {
                FieldPath name = at.child("configMapRef", "name");
                add(
                        Reference.Kind.CONFIG_MAP,
                        from.configMapRef().name(),
                        "",
                        from.configMapRef().optional(),
                        name);
            }
            if (from.secretRef() != null) {
                FieldPath name = at.child("secretRef", "name");
                add(
                        Reference.Kind.SECRET,
                        from.secretRef().name(),
                        "",
                        from.secretRef().optional(),
                        name);
            }
        }
    }

    private void add(EnvVarSource from, FieldPath path) {
        ConfigMapKeySelector configMap = from.configMapKeyRef();
        if (configMap != null) {
            FieldPath at = path.child("configMapKeyRef");
            Reference.Kind kind = Reference.Kind.CONFIG_MAP;
            add(kind, configMap.name(), "", configMap.optional(), at.child("name"));
            add(kind, configMap.name(), configMap.key(), configMap.optional(), at.child("key"));
        }
        SecretKeySelector secret = from.secretKeyRef();
        if (secret != null) {
            FieldPath at = path.child("secretKeyRef");
            add(Reference.Kind.SECRET, secret.name(), "", secret.optional(), at.child("name"));
            add(Reference.Kind.SECRET, secret.name(), secret.key(), secret.optional(), at.child("key"));
        }
    }

    private void add(
            Reference.Kind kind,
            @Nullable String name,
            @Nullable String key,
            @Nullable Boolean optional,
            FieldPath path) {
        if (name != null && !name.isEmpty()) {
            out.add(new Reference(kind, name, Checks.orEmpty(key), Checks.isTrue(optional), path));
        }
    }
}
