package dev.podwright.validate.internal.update;

import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.compare.ModelComparison;
import dev.podwright.validate.internal.core.Findings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ephemeral containers can be added, and stay as they are from then on.
 *
 * <p>Upstream: {@code ValidatePodEphemeralContainersUpdate} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class EphemeralUpdateRules {
    private static final FieldPath PATH = SpecUpdateRules.SPEC.child("ephemeralContainers");

    private EphemeralUpdateRules() {}

    static void check(Findings out, List<EphemeralContainer> updated, List<EphemeralContainer> old) {
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < updated.size(); i++) {
            byName.put(Checks.orEmpty(updated.get(i).name()), i);
        }
        for (EphemeralContainer before : old) {
            String name = Checks.orEmpty(before.name());
            Integer index = byName.get(name);
            if (index == null) {
                out.forbidden(
                        PATH,
                        "the ephemeral container " + Excerpt.quoted(name) + " is gone; none can be removed",
                        "keep it; it ends with the pod");
            } else {
                ChangedFields.forbid(
                        out,
                        PATH,
                        ModelComparison.between(
                                EphemeralContainer.class, before, updated.get(index), PATH.index(index)),
                        "the ephemeral container " + Excerpt.quoted(name) + " cannot change",
                        "keep it as it was, and add another under another name");
            }
        }
    }
}
