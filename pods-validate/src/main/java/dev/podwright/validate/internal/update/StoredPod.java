package dev.podwright.validate.internal.update;

import dev.podwright.json.JsonObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.effective.Defaults;
import dev.podwright.validate.internal.prepare.PrepareForCreate;
import dev.podwright.validate.internal.rules.pod.PodAnnotationRules;
import org.jspecify.annotations.Nullable;

/**
 * A pod as the server has it before an update.
 *
 * @param metadata its metadata, with a namespace
 * @param spec its spec with all defaults
 * @param status what it reports, null where it reports nothing
 * @param isManifest whether it was given as a manifest, so that admission is still to name its service account
 */
record StoredPod(
        ObjectMeta metadata, PodSpec spec, @Nullable JsonObject status, boolean isManifest) {
    static final PodSpec NO_SPEC = PodSpec.builder().build();
    static final ObjectMeta NO_METADATA = ObjectMeta.builder().build();
    private static final String DEFAULT_NAMESPACE = "default";

    /** A pod with a uid is stored as it is; one without is what a create makes of it. */
    static StoredPod of(Pod pod, Features features) {
        ObjectMeta metadata = pod.metadata() == null ? NO_METADATA : pod.metadata();
        if (!Checks.isEmpty(metadata.uid())) {
            ObjectMeta read = PrepareForCreate.stored(metadata, FieldPath.of("metadata"), new Findings());
            return new StoredPod(placed(read), complete(pod, read, false, features), pod.status(), false);
        }
        Pod made = PrepareForCreate.onCreate(pod, features, new Findings());
        ObjectMeta named = made.metadata() == null ? NO_METADATA : made.metadata();
        return new StoredPod(fresh(named), complete(made, named, true, features), pod.status(), true);
    }

    /** A spec as the server holds it: with defaults, one field for the service account, and no negative grace period. */
    static PodSpec complete(Pod pod, ObjectMeta metadata, boolean admit, Features features) {
        PodSpec spec = pod.spec() == null ? NO_SPEC : pod.spec();
        String account = account(spec);
        if (account.isEmpty() && admit && !metadata.annotations().containsKey(PodAnnotationRules.MIRROR)) {
            account = "default";
        }
        Long grace = spec.terminationGracePeriodSeconds();
        PodSpec given = spec.toBuilder()
                .serviceAccountName(account)
                .serviceAccount(null)
                .terminationGracePeriodSeconds(grace != null && grace < 0 ? Long.valueOf(1) : grace)
                .build();
        return Defaults.ofPod(given, features);
    }

    /** The name of the service account, whichever field it is in; empty where there is none. */
    static String account(PodSpec spec) {
        return Checks.isEmpty(spec.serviceAccountName())
                ? Checks.orEmpty(spec.serviceAccount())
                : Checks.orEmpty(spec.serviceAccountName());
    }

    /** The metadata of an object that was just created: what only the server sets is not the author's. */
    static ObjectMeta fresh(ObjectMeta metadata) {
        return placed(metadata.toBuilder()
                .deletionTimestamp(null)
                .deletionGracePeriodSeconds(null)
                .generation(null)
                .build());
    }

    /** The metadata with a namespace. */
    static ObjectMeta placed(ObjectMeta metadata) {
        return Checks.isEmpty(metadata.namespace())
                ? metadata.toBuilder().namespace(DEFAULT_NAMESPACE).build()
                : metadata;
    }
}
