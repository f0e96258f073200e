package dev.podwright.validate.internal.update;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.scheduling.PodSchedulingGate;
import dev.podwright.model.scheduling.Toleration;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.CompositeKey;
import dev.podwright.validate.internal.check.Whitespace;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.effective.DeepEquality;
import dev.podwright.validate.internal.rules.scheduling.TolerationRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may change of a pod's spec: images, a deadline that comes nearer, tolerations that are added, scheduling gates that
 * go, and where a gated pod may run.
 *
 * <p>Upstream: {@code ValidatePodUpdate}, {@code ValidateContainerUpdates}, {@code validateOnlyAddedTolerations} and
 * {@code validateOnlyDeletedSchedulingGates} in {@code k8s.io/kubernetes/pkg/apis/core/validation}. That a negative grace
 * period may become 1 needs no rule: it counts as 1 already.
 */
final class SpecUpdateRules {
    static final FieldPath SPEC = FieldPath.of("spec");
    private static final String DEADLINE = "activeDeadlineSeconds";

    private final Findings out;
    private final ValidationContext scope;
    private final PodSpec updated;
    private final PodSpec old;

    private SpecUpdateRules(ValidationContext scope, PodSpec old) {
        this.out = scope.out();
        this.scope = scope;
        this.updated = scope.spec();
        this.old = old;
    }

    /** The spec of a scope against the old one, both with their defaults. */
    static void check(ValidationContext scope, PodSpec old) {
        new SpecUpdateRules(scope, old).check();
    }

    private void check() {
        if (!containers(updated.containers(), old.containers(), "containers")
                || !containers(updated.initContainers(), old.initContainers(), "initContainers")
                || !deadline(updated.activeDeadlineSeconds(), old.activeDeadlineSeconds())) {
            return;
        }
        tolerations();
        gates();
        if (DeepEquality.same(PodSpec.class, updated, old)) {
            return;
        }
        PodSpec rest = updated.toBuilder()
                .containers(withOldImages(updated.containers(), old.containers()))
                .initContainers(withOldImages(updated.initContainers(), old.initContainers()))
                .activeDeadlineSeconds(old.activeDeadlineSeconds())
                .schedulingGates(old.schedulingGates())
                .tolerations(old.tolerations())
                .build();
        if (!old.schedulingGates().isEmpty()) {
            rest = GatedPodRules.check(out, rest, old);
        }
        ChangedFields.forbid(
                out,
                PodSpec.class,
                rest,
                old,
                SPEC,
                "of a pod's spec only images, activeDeadlineSeconds, added tolerations and removed scheduling gates can"
                        + " change",
                "write it as it was, or delete the pod and create it again");
    }

    /** Returns whether the lists have the same length. */
    private boolean containers(List<Container> now, List<Container> before, String field) {
        if (now.size() != before.size()) {
            out.forbidden(
                    SPEC.child(field),
                    "the pod has " + before.size() + " " + field + ", and is to have " + now.size()
                            + "; none can be added or removed",
                    "keep them, or delete the pod and create it again");
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            image(now.get(i).image(), field, i);
        }
        return true;
    }

    private void image(@Nullable String image, String field, int index) {
        if (image == null || image.isEmpty()) {
            out.required(
                    SPEC.child(field).index(index).child("image"), "an update cannot remove the image", "give image");
        } else if (Whitespace.isPadded(image)) {
            out.invalid(
                    SPEC.child(field).index(index).child("image"),
                    image,
                    Excerpt.quoted(image) + " begins or ends with white space",
                    "write it without: " + Excerpt.of(image.strip()));
        }
    }

    /** Returns whether the deadline is valid. */
    private boolean deadline(@Nullable Long now, @Nullable Long before) {
        if (now == null) {
            if (before != null) {
                out.invalid(
                        SPEC.child(DEADLINE),
                        null,
                        "activeDeadlineSeconds is " + before + ", and cannot be removed",
                        "write " + before + " or less");
            }
            return true;
        }
        if (now < 0 || now > Integer.MAX_VALUE) {
            Checks.between(out, SPEC, DEADLINE, now, 0, Integer.MAX_VALUE);
            return false;
        }
        if (before != null && before < now) {
            out.invalid(
                    SPEC.child(DEADLINE),
                    now,
                    "activeDeadlineSeconds is " + before + ", and cannot become more: " + now,
                    "write " + before + " or less");
            return false;
        }
        return true;
    }

    /** A toleration without its seconds. */
    private static String identity(Toleration toleration) {
        return CompositeKey.of(
                Checks.orEmpty(toleration.key()),
                Checks.orEmpty(toleration.operator()),
                Checks.orEmpty(toleration.value()),
                Checks.orEmpty(toleration.effect()));
    }

    private void tolerations() {
        if (updated.tolerations().isEmpty() && old.tolerations().isEmpty()) {
            return;
        }
        Set<String> kept = new HashSet<>();
        for (Toleration each : updated.tolerations()) {
            kept.add(identity(each));
        }
        FieldPath path = SPEC.child("tolerations");
        for (int i = 0; i < old.tolerations().size(); i++) {
            if (!kept.contains(identity(old.tolerations().get(i)))) {
                out.forbidden(
                        path,
                        "toleration " + i + " of the pod is gone or changed; tolerations can only be added, and their"
                                + " tolerationSeconds changed",
                        "keep it as it was");
                return;
            }
        }
        TolerationRules.check(out, scope.options(), path, updated.tolerations());
    }

    private void gates() {
        if (updated.schedulingGates().isEmpty()) {
            return;
        }
        Map<String, Integer> added = new HashMap<>();
        for (int i = 0; i < updated.schedulingGates().size(); i++) {
            added.put(Checks.orEmpty(updated.schedulingGates().get(i).name()), i);
        }
        for (PodSchedulingGate each : old.schedulingGates()) {
            added.remove(Checks.orEmpty(each.name()));
        }
        added.forEach((name, index) -> out.forbidden(
                SPEC.child("schedulingGates").index(index).child("name"),
                "the scheduling gate " + Excerpt.quoted(name) + " is new; gates can only be removed",
                "remove it"));
    }

    private static List<Container> withOldImages(List<Container> now, List<Container> before) {
        List<Container> same = new ArrayList<>(now.size());
        for (int i = 0; i < now.size(); i++) {
            same.add(now.get(i).toBuilder().image(before.get(i).image()).build());
        }
        return same;
    }
}
