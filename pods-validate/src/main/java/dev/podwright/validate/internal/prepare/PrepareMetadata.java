package dev.podwright.validate.internal.prepare;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.meta.OwnerReference;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.CompositeKey;
import dev.podwright.validate.internal.check.HeaderText;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Warning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Metadata as validation sees it. */
final class PrepareMetadata {
    /** The placeholder of the five characters that the server draws. */
    private static final String DRAWN = "xxxxx";

    private static final int LONGEST_PREFIX = 58;
    private static final Set<String> INIT_CONTAINER_ANNOTATIONS = Set.of(
            "pod.beta.kubernetes.io/init-containers",
            "pod.alpha.kubernetes.io/init-containers",
            "pod.beta.kubernetes.io/init-container-statuses",
            "pod.alpha.kubernetes.io/init-container-statuses");

    private PrepareMetadata() {}

    /** An object's metadata without duplicate owners; the path is that of the metadata. */
    static ObjectMeta owners(ObjectMeta metadata, FieldPath path, Findings out) {
        List<OwnerReference> given = metadata.ownerReferences();
        List<OwnerReference> owners = given == null ? null : distinct(given, path.child("ownerReferences"), out);
        return owners == given
                ? metadata
                : metadata.toBuilder().ownerReferences(owners).build();
    }

    /** An object's metadata with the name that a create makes of a prefix. */
    static ObjectMeta named(ObjectMeta metadata) {
        String prefix = Checks.orEmpty(metadata.generateName());
        if (!prefix.isEmpty() && Checks.isEmpty(metadata.name())) {
            String kept = prefix.length() > LONGEST_PREFIX ? prefix.substring(0, LONGEST_PREFIX) : prefix;
            return metadata.toBuilder().name(kept + DRAWN).build();
        }
        return metadata;
    }

    /** A pod's or template's metadata: annotations of the time before init containers go. */
    static ObjectMeta annotations(ObjectMeta metadata, FieldPath path, Findings out) {
        Map<String, String> annotations = metadata.annotations();
        if (annotations.isEmpty()) {
            return metadata;
        }
        Map<String, String> kept = null;
        for (String key : annotations.keySet()) {
            if (INIT_CONTAINER_ANNOTATIONS.contains(key)) {
                kept = kept == null ? new LinkedHashMap<>(annotations) : kept;
                kept.remove(key);
                out.advise(
                        Severity.WARNING,
                        PrepareForCreate.DROPPED,
                        path.child("annotations").key(key),
                        "the server silently drops the annotation " + Excerpt.quoted(key),
                        "use spec.initContainers",
                        List.of());
            }
        }
        return kept == null ? metadata : metadata.toBuilder().annotations(kept).build();
    }

    private static List<OwnerReference> distinct(List<OwnerReference> owners, FieldPath path, Findings out) {
        if (owners.size() < 2) {
            return owners;
        }
        Set<String> seen = new HashSet<>();
        List<OwnerReference> kept = new ArrayList<>();
        boolean carried = true;
        for (OwnerReference each : owners) {
            if (seen.add(identity(each))) {
                kept.add(each);
            } else {
                carried &= HeaderText.carries(Checks.orEmpty(each.uid()));
            }
        }
        if (kept.size() == owners.size()) {
            return owners;
        }
        if (carried) {
            out.warnAtOnce(
                    Warning.DUPLICATE_OWNER,
                    path,
                    "an owner is named more than once; the server keeps the first",
                    "name each owner once");
        }
        return kept;
    }

    /** An owner reference in which an absent text is an empty one. */
    private static String identity(OwnerReference owner) {
        return CompositeKey.of(
                Checks.orEmpty(owner.apiVersion()),
                Checks.orEmpty(owner.kind()),
                Checks.orEmpty(owner.name()),
                Checks.orEmpty(owner.uid()),
                String.valueOf(owner.controller()),
                String.valueOf(owner.blockOwnerDeletion()));
    }
}
