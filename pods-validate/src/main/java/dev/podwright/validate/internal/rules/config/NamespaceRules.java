package dev.podwright.validate.internal.rules.config;

import dev.podwright.model.Namespace;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.rules.meta.MetadataRules;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A Namespace: it gets a label with its name, is in no namespace, and has finalizers of its own.
 *
 * <p>Upstream: {@code ValidateNamespace} and {@code validateFinalizerName} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}, {@code SetDefaults_Namespace} in {@code pkg/apis/core/v1}.
 */
public final class NamespaceRules {
    private static final String NAME = "kubernetes.io/metadata.name";

    private NamespaceRules() {}

    /**
     * The metadata that the server judges. A name that it draws is not in the label yet.
     *
     * @param given what is given
     * @param metadata what is made of it, with a name
     */
    public static ObjectMeta labelled(ObjectMeta given, ObjectMeta metadata) {
        String name = Checks.orEmpty(given.name());
        if (name.isEmpty()) {
            return metadata.toBuilder().namespace(null).build();
        }
        Map<String, String> labels = new LinkedHashMap<>(metadata.labels());
        labels.put(NAME, name);
        return metadata.toBuilder().namespace(null).labels(labels).build();
    }

    /** The finalizers, all at the path of their list. */
    public static void check(Findings out, Namespace object) {
        if (object.spec() != null) {
            FieldPath path = FieldPath.of("spec").child("finalizers");
            for (String each : object.spec().finalizers()) {
                MetadataRules.finalizer(out, each, path);
            }
        }
    }
}
