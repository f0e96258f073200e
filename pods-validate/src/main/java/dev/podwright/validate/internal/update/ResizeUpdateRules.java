package dev.podwright.validate.internal.update;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerResizePolicy;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.value.Quantity;
import dev.podwright.model.volume.EmptyDirVolumeSource;
import dev.podwright.model.volume.Volume;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.compare.ModelComparison;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.core.ValidationOption;
import dev.podwright.validate.internal.core.ValidationOptions;
import dev.podwright.validate.internal.effective.DeepEquality;
import dev.podwright.validate.internal.effective.PodQos;
import dev.podwright.validate.internal.rules.container.Amounts;
import dev.podwright.validate.internal.rules.container.RestartRules;
import dev.podwright.validate.pod.QosClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which resources of a running pod can change.
 *
 * <p>Upstream: {@code ValidatePodResize}, {@code validatePodResizeContainerOrdering},
 * {@code validatePodLevelResourcesResize} and {@code validateContainerResize} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class ResizeUpdateRules {
    private static final FieldPath SPEC = SpecUpdateRules.SPEC;
    private static final String KEEP = "write them as they were, or delete the pod and create it again";

    private final Findings out;
    private final Features features;
    private final ValidationOptions options;
    private final boolean podResources;
    private final PodSpec updated;
    private final PodSpec old;
    private final StoredStatus status;
    private final int before;

    private ResizeUpdateRules(ValidationContext scope, StoredPod old, Features features, int before) {
        this.out = scope.out();
        this.features = features;
        this.options = scope.options();
        this.podResources = scope.options().has(ValidationOption.IN_PLACE_POD_LEVEL_RESOURCES_VERTICAL_SCALING_ENABLED);
        this.updated = scope.spec();
        this.old = old.spec();
        this.status = new StoredStatus(old.status(), old.isManifest(), !options.has(RuleChange.QOS_CLASS_COMPUTED));
        this.before = before;
    }

    /**
     * The spec of a scope against the old one, both with their defaults.
     *
     * @param before how many errors there were before metadata and spec were judged by themselves
     */
    static void check(ValidationContext scope, StoredPod old, Features features, int before) {
        new ResizeUpdateRules(scope, old, features, before).check();
    }

    private void check() {
        String qos = status.qosClass().isEmpty() ? PodQos.of(old, features).wireName() : status.qosClass();
        QosClass now = PodQos.of(updated, features);
        if (!qos.equals(now.wireName())) {
            out.invalid(
                    SPEC,
                    now.wireName(),
                    "the resize would make the pod's QoS class " + now.wireName() + " of " + Excerpt.of(qos),
                    "keep requests and limits equal where they were, and different where they were");
        }
        if (!status.isResizable()) {
            out.forbidden(SPEC, "the pod's node cannot resize it", "delete the pod and create it again");
        }
        PodSpec rest = updated;
        if (isSet(old.resources()) || isSet(updated.resources())) {
            if (!podResources) {
                out.forbidden(
                        PodUpdates.NOWHERE,
                        "the feature gate InPlacePodLevelResourcesVerticalScaling is off, and the pod has resources as a"
                                + " whole",
                        KEEP);
                return;
            }
            rest = ofPod();
        }
        if (options.has(RuleChange.NODE_CLAIMS_NOT_RESIZABLE) && status.hasNodeClaims()) {
            out.forbidden(SPEC, "a pod that has claims of its node's resources cannot be resized", KEEP);
        }
        boolean sameMain = sameOrder(updated.containers(), old.containers(), "containers");
        boolean sameInit = sameOrder(updated.initContainers(), old.initContainers(), "initContainers");
        if (!sameMain || !sameInit) {
            return;
        }
        removals();
        List<Container> main = containers();
        List<Container> init = features.has(Gate.SIDECAR_CONTAINERS) ? initContainers() : rest.initContainers();
        if (options.has(ValidationOption.IN_PLACE_POD_VERTICAL_SCALING_MEMORY_BACKED_VOLUMES_ENABLED)) {
            volumes();
            rest = rest.toBuilder().volumes(old.volumes()).build();
        }
        if (out.rejectedCount() == before) {
            PodSpec munged =
                    rest.toBuilder().containers(main).initContainers(init).build();
            // The server's two specs share the ephemeral containers, so that what a gate forbids is gone from both.
            PodSpec stored = old.toBuilder()
                    .ephemeralContainers(updated.ephemeralContainers())
                    .build();
            onlyAmounts(PodSpec.class, munged, stored, SPEC, SPEC);
        }
    }

    static boolean isSet(@Nullable ResourceRequirements resources) {
        return resources != null && !(isNone(resources.limits()) && isNone(resources.requests()));
    }

    private static boolean isNone(@Nullable Map<?, ?> map) {
        return map == null || map.isEmpty();
    }

    /** Resources of the pod as a whole; the new spec in which they are as they were. */
    private PodSpec ofPod() {
        FieldPath path = SPEC.child("resources");
        ResourceRequirements was = old.resources();
        ResourceRequirements is = updated.resources();
        if (was != null && is == null) {
            out.forbidden(path, "the pod's resources as a whole cannot be removed", KEEP);
            return updated;
        }
        if (was != null) {
            removed(is, was, path);
        }
        ResourceRequirements rest = is == null ? null : ResizedAmounts.restored(is, was);
        ChangedFields.forbid(
                out,
                SPEC,
                ModelComparison.between(ResourceRequirements.class, was, rest, path),
                "of the resources of a pod as a whole, a resize changes only the amounts of cpu and memory",
                "write the rest as it was");
        return updated.toBuilder().resources(rest).build();
    }

    private boolean sameOrder(List<Container> now, List<Container> was, String field) {
        if (now.size() != was.size()) {
            out.forbidden(
                    SPEC.child(field),
                    "the pod has " + was.size() + " " + field + ", and is to have " + now.size()
                            + "; a resize neither adds nor removes any",
                    "keep them");
            return false;
        }
        boolean same = true;
        for (int i = 0; i < was.size(); i++) {
            String name = Checks.orEmpty(was.get(i).name());
            if (!name.equals(Checks.orEmpty(now.get(i).name()))) {
                out.forbidden(
                        SPEC.child(field).index(i).child("name"),
                        "the container's name was " + Excerpt.quoted(name) + "; a resize neither renames nor reorders"
                                + " containers",
                        "write name: " + Excerpt.of(name));
                same = false;
            }
        }
        return same;
    }

    private void removals() {
        for (int i = 0; i < old.initContainers().size(); i++) {
            Container was = old.initContainers().get(i);
            if (resizesPlainInit() || RestartRules.isSidecar(was)) {
                FieldPath path = SPEC.child("initContainers").index(i).child("resources");
                resized(updated.initContainers().get(i), was, path);
            }
        }
        for (int i = 0; i < old.containers().size(); i++) {
            FieldPath path = SPEC.child("containers").index(i).child("resources");
            resized(updated.containers().get(i), old.containers().get(i), path);
        }
    }

    private void resized(Container now, Container was, FieldPath path) {
        removed(now.resources(), was.resources(), path);
        if (!options.has(RuleChange.MEMORY_LIMIT_RESIZABLE)) {
            memoryLimit(now, was.resources(), path);
        }
    }

    private void volumes() {
        FieldPath list = SPEC.child("volumes");
        if (updated.volumes().size() != old.volumes().size()) {
            out.forbidden(list, "a resize neither adds nor removes volumes", "keep them");
            return;
        }
        for (int i = 0; i < updated.volumes().size(); i++) {
            volume(updated.volumes().get(i), old.volumes().get(i), list.index(i));
        }
    }

    private void volume(Volume now, Volume was, FieldPath path) {
        if (!Checks.orEmpty(now.name()).equals(Checks.orEmpty(was.name()))) {
            out.forbidden(path.child("name"), "a resize neither renames nor reorders volumes", "keep them");
            return;
        }
        EmptyDirVolumeSource is = now.emptyDir();
        EmptyDirVolumeSource before = was.emptyDir();
        Volume rest = is != null && before != null
                ? now.toBuilder()
                        .emptyDir(is.toBuilder().sizeLimit(before.sizeLimit()).build())
                        .build()
                : now;
        if (!DeepEquality.same(Volume.class, rest, was)) {
            out.forbidden(path, "of a volume, a resize changes only the sizeLimit of an emptyDir in memory", KEEP);
            return;
        }
        if (is == null || before == null) {
            return;
        }
        FieldPath limit = path.child("emptyDir", "sizeLimit");
        if (isLimit(is.sizeLimit()) != isLimit(before.sizeLimit())) {
            out.forbidden(limit, "a resize neither adds nor removes a sizeLimit", KEEP);
        } else if (is.sizeLimit() != null
                && before.sizeLimit() != null
                && is.sizeLimit().compareTo(before.sizeLimit()) != 0
                && !"Memory".equals(is.medium())) {
            out.forbidden(limit, "a resize changes the sizeLimit only of an emptyDir in memory", KEEP);
        }
    }

    private static boolean isLimit(@Nullable Quantity limit) {
        return limit != null && !limit.isZero();
    }

    private boolean resizesPlainInit() {
        return features.has(Gate.IN_PLACE_POD_VERTICAL_SCALING_INIT_CONTAINERS);
    }

    private void removed(@Nullable ResourceRequirements now, @Nullable ResourceRequirements was, FieldPath path) {
        if (was == null) {
            return;
        }
        if (ResizedAmounts.areGone(now == null ? null : now.requests(), was.requests())) {
            gone("requests", path);
        }
        if (ResizedAmounts.areGone(now == null ? null : now.limits(), was.limits())) {
            gone("limits", path);
        }
    }

    /** A limit of memory that is added or lowered, though the container is not restarted. */
    private void memoryLimit(Container now, @Nullable ResourceRequirements was, FieldPath path) {
        String policy = now.resizePolicy().stream()
                .filter(each -> "memory".equals(each.resourceName()))
                .findFirst()
                .map(each -> Checks.orEmpty(each.restartPolicy()))
                .orElse("");
        Quantity limit = memoryLimit(now.resources());
        Quantity before = memoryLimit(was);
        if ((policy.isEmpty() || policy.equals("NotRequired"))
                && limit != null
                && (before == null || limit.compareTo(before) < 0)) {
            out.forbidden(
                    path.child("limits").key("memory"),
                    "a resize cannot add or lower a limit of memory without a restart of the container",
                    "raise it, or delete the pod and create it again");
        }
    }

    private static @Nullable Quantity memoryLimit(@Nullable ResourceRequirements resources) {
        return resources == null ? null : Amounts.orNone(resources.limits()).get("memory");
    }

    private void gone(String field, FieldPath path) {
        out.forbidden(
                path.child(field), "a resize cannot remove " + field, "keep what was there; the amounts can change");
    }

    private Container restored(Container now, Container was) {
        return ResizedAmounts.restored(now, was, options);
    }

    private List<Container> containers() {
        List<Container> rest = new ArrayList<>();
        for (int i = 0; i < updated.containers().size(); i++) {
            Container was = old.containers().get(i);
            Container restored = restored(updated.containers().get(i), was);
            onlyAmounts(
                    Container.class,
                    restored,
                    was,
                    SPEC,
                    SPEC.child("containers").index(i));
            rest.add(restored);
        }
        return rest;
    }

    private List<Container> initContainers() {
        List<Container> rest = new ArrayList<>();
        for (int i = 0; i < updated.initContainers().size(); i++) {
            Container was = old.initContainers().get(i);
            Container now = updated.initContainers().get(i);
            boolean sidecar = RestartRules.isSidecar(now);
            FieldPath path = SPEC.child("initContainers").index(i);
            boolean modified = !DeepEquality.same(Container.class, now, was);
            if (sidecar || resizesPlainInit()) {
                now = restored(now, was);
                boolean atContainer = options.has(RuleChange.INIT_CONTAINER_RESIZE_AT_CONTAINER);
                onlyAmounts(Container.class, now, was, atContainer ? path : SPEC, path);
                if (modified && !sidecar) {
                    restarts(now.resizePolicy(), path);
                }
            } else if (modified) {
                out.forbidden(SPEC, "only sidecars among the init containers can be resized: " + path, KEEP);
            }
            rest.add(now);
        }
        return rest;
    }

    private void restarts(List<ContainerResizePolicy> policies, FieldPath path) {
        for (ContainerResizePolicy each : policies) {
            if (OldContainers.isRestart(each)) {
                out.forbidden(
                        path,
                        "an init container that runs once cannot be restarted, as its resizePolicy asks for",
                        KEEP);
            }
        }
    }

    private <T> void onlyAmounts(Class<T> type, @Nullable T rest, @Nullable T was, FieldPath at, FieldPath path) {
        ChangedFields.forbid(
                out,
                at,
                ModelComparison.between(type, was, rest, path),
                "a resize changes only the amounts of cpu and memory",
                "write the rest as it was");
    }
}
