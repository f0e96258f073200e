package dev.podwright.validate.internal.warning;

import dev.podwright.model.container.EnvVar;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.LongTexts;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Warning;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Environment variables that hide an earlier one of their name. One that builds on the earlier one's value is fine.
 *
 * <p>Upstream: {@code warningsForPodSpecAndMeta} in {@code k8s.io/kubernetes/pkg/api/pod}.
 */
final class EnvWarnings {
    private EnvWarnings() {}

    /** A container's variables; the path is that of the list that the container is in. */
    static void check(Findings out, List<EnvVar> env, FieldPath list, int container) {
        if (!RepeatedEntries.isAny(env, EnvWarnings::name)) {
            return;
        }
        Set<String> defined = new HashSet<>();
        for (int i = 0; i < env.size(); i++) {
            String name = name(env.get(i));
            if (!defined.add(name) && hides(env.get(i), name)) {
                out.warn(
                        Warning.HIDDEN_ENV,
                        list.index(container).child("env").index(i),
                        "the variable " + Excerpt.quoted(name)
                                + " hides an earlier one of its name, which apply may drop",
                        "remove one of the two");
            }
        }
    }

    private static String name(EnvVar each) {
        return Checks.orEmpty(each.name());
    }

    private static boolean hides(EnvVar again, String name) {
        String earlier = "$(" + name + ")";
        String value = Checks.orEmpty(again.value());
        return again.valueFrom() != null || value.equals(earlier) || !LongTexts.contains(value, earlier);
    }
}
