package dev.podwright.validate.internal.rules.volume;

import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.volume.EphemeralVolumeSource;
import dev.podwright.model.volume.PersistentVolumeClaimSpec;
import dev.podwright.model.volume.PersistentVolumeClaimTemplate;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.ValidationOptions;
import dev.podwright.validate.internal.rules.meta.LabelRules;
import dev.podwright.validate.internal.rules.meta.MetadataRules;

/**
 * Volumes whose claim the cluster makes, and the template of the claim.
 *
 * <p>Upstream: {@code validateEphemeralVolumeSource}, {@code ValidatePersistentVolumeClaimTemplate} and
 * {@code ValidateTemplateObjectMeta} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class ClaimTemplateRules {
    private static final PersistentVolumeClaimSpec NO_SPEC =
            PersistentVolumeClaimSpec.builder().build();

    private ClaimTemplateRules() {}

    static void ephemeral(Findings out, ValidationOptions options, FieldPath path, EphemeralVolumeSource source) {
        PersistentVolumeClaimTemplate template = source.volumeClaimTemplate();
        if (template == null) {
            out.required(
                    path.child("volumeClaimTemplate"),
                    "volumeClaimTemplate is missing",
                    "give volumeClaimTemplate with a spec");
            return;
        }
        FieldPath at = path.child("volumeClaimTemplate");
        if (template.metadata() != null) {
            metadata(out, at.child("metadata"), template.metadata());
        }
        ClaimSpecRules.check(out, options, at.child("spec"), template.spec() == null ? NO_SPEC : template.spec());
    }

    private static void metadata(Findings out, FieldPath path, ObjectMeta metadata) {
        if (!metadata.annotations().isEmpty()) {
            MetadataRules.annotations(out, metadata.annotations(), path.child("annotations"));
        }
        LabelRules.labels(out, path, "labels", metadata.labels());
        unset(out, path, "name", Checks.isEmpty(metadata.name()));
        unset(out, path, "generateName", Checks.isEmpty(metadata.generateName()));
        unset(out, path, "namespace", Checks.isEmpty(metadata.namespace()));
        unset(out, path, "selfLink", Checks.isEmpty(metadata.selfLink()));
        // In the spelling that the server makes of the Go field's name.
        unset(out, path, "uID", Checks.isEmpty(metadata.uid()));
        unset(out, path, "resourceVersion", Checks.isEmpty(metadata.resourceVersion()));
        unset(out, path, "generation", metadata.generation() == null || metadata.generation() == 0);
        unset(out, path, "creationTimestamp", metadata.creationTimestamp() == null);
        unset(out, path, "deletionTimestamp", metadata.deletionTimestamp() == null);
        unset(out, path, "deletionGracePeriodSeconds", metadata.deletionGracePeriodSeconds() == null);
        // Of lists, an empty one counts as set.
        unset(out, path, "ownerReferences", metadata.ownerReferences() == null);
        unset(out, path, "finalizers", metadata.finalizers() == null);
        unset(out, path, "managedFields", metadata.managedFields() == null);
    }

    private static void unset(Findings out, FieldPath path, String field, boolean isUnset) {
        if (!isUnset) {
            out.forbidden(
                    path.child(field),
                    "a claim template takes labels and annotations, and no " + field,
                    "remove " + field);
        }
    }
}
