package dev.podwright.validate.internal.warning;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.LocalObjectReference;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Warning;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Pull secrets that are named twice or have no name.
 *
 * <p>Upstream: {@code warningsForPodSpecAndMeta} in {@code k8s.io/kubernetes/pkg/api/pod}.
 */
final class PullSecretWarnings {
    private PullSecretWarnings() {}

    /** The path is that of the spec. */
    static void check(Findings out, List<LocalObjectReference> secrets, FieldPath path) {
        if (secrets.size() > 1 && RepeatedEntries.isAny(secrets, PullSecretWarnings::name)) {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < secrets.size(); i++) {
                String name = name(secrets.get(i));
                if (!seen.add(name)) {
                    out.warn(
                            Warning.DUPLICATE_PULL_SECRET,
                            nameAt(path, i),
                            "the pull secret " + Excerpt.quoted(name) + " is named twice",
                            "name it once");
                }
            }
        }
        for (int i = 0; i < secrets.size(); i++) {
            if (name(secrets.get(i)).isEmpty()) {
                out.warn(Warning.UNNAMED_PULL_SECRET, nameAt(path, i), "a pull secret has no name", "give its name");
            }
        }
    }

    private static FieldPath nameAt(FieldPath path, int index) {
        return path.child("imagePullSecrets").index(index).child("name");
    }

    private static String name(LocalObjectReference secret) {
        return Checks.orEmpty(secret.name());
    }
}
