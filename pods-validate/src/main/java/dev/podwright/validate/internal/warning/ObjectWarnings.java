package dev.podwright.validate.internal.warning;

import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.volume.PersistentVolumeClaimSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Warning;

/**
 * What the server warns of a claim or a service account.
 *
 * <p>Upstream: {@code GetWarningsForPersistentVolumeClaim} in {@code k8s.io/kubernetes/pkg/api/persistentvolumeclaim},
 * {@code warnIfHasEnforceMountableSecretsAnnotation} in {@code pkg/registry/core/serviceaccount}.
 */
public final class ObjectWarnings {
    private static final String STORAGE_CLASS = "volume.beta.kubernetes.io/storage-class";
    private static final String MOUNTABLE_SECRETS = "kubernetes.io/enforce-mountable-secrets";

    private ObjectWarnings() {}

    /** A claim; the path is that of its spec. */
    public static void claim(Findings out, PersistentVolumeClaimSpec spec, ObjectMeta metadata, FieldPath path) {
        deprecated(out, metadata, STORAGE_CLASS, "use spec.storageClassName");
        AmountWarnings.claim(out, spec, path);
    }

    /** A service account. */
    public static void serviceAccount(Findings out, ObjectMeta metadata) {
        deprecated(out, metadata, MOUNTABLE_SECRETS, "put what must not be mounted into a namespace of its own");
    }

    /** Whether a service account has the annotation that is deprecated. */
    public static boolean hasMountableSecrets(ObjectMeta metadata) {
        return metadata.annotations().containsKey(MOUNTABLE_SECRETS);
    }

    private static void deprecated(Findings out, ObjectMeta metadata, String annotation, String fix) {
        if (metadata.annotations().containsKey(annotation)) {
            out.warn(
                    Warning.DEPRECATED_ANNOTATION,
                    FieldPath.of("metadata").child("annotations").key(annotation),
                    "the annotation is deprecated",
                    fix);
        }
    }
}
