package dev.podwright.validate.internal.update;

import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.core.ValidationOptions;
import dev.podwright.validate.internal.effective.DeepEquality;
import dev.podwright.validate.internal.prepare.PrepareForCreate;
import dev.podwright.validate.internal.rules.container.PodResourceRules;
import dev.podwright.validate.internal.rules.pod.PodAnnotationRules;
import dev.podwright.validate.internal.rules.pod.PodRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is checked of an update of a pod. Each returns the context of the updated pod, or null if the server
 * looks only at its metadata.
 *
 * <p>Upstream: {@code PrepareForUpdate} and {@code ValidateUpdate} of the strategies in
 * {@code k8s.io/kubernetes/pkg/registry/core/pod}, {@code BeforeUpdate} in {@code k8s.io/apiserver/pkg/registry/rest}, and
 * {@code ValidatePodUpdate}, {@code ValidatePodEphemeralContainersUpdate} and {@code ValidatePodResize} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class PodUpdates {
    /** The server's path of what is wrong with the pod as such. */
    static final FieldPath NOWHERE = FieldPath.empty().key("");

    private final Findings out;
    private final Features features;
    private final ValidationOptions create;
    private final StoredPod old;
    private final ObjectMeta given;
    private final PodSpec spec;

    private PodUpdates(Findings out, Features features, ValidationOptions create, Pod old, Pod updated) {
        this.out = out;
        this.features = features;
        this.create = create;
        this.old = StoredPod.of(old, features);
        this.given =
                PrepareForCreate.onUpdate(Objects.requireNonNullElse(updated.metadata(), StoredPod.NO_METADATA), out);
        this.spec = kept(StoredPod.complete(updated, given, this.old.isManifest(), features));
    }

    /**
     * The pod itself.
     *
     * @param create what a create is judged by
     */
    public static @Nullable ValidationContext pod(
            Findings out, Features features, ValidationOptions create, Pod old, Pod updated) {
        PodUpdates update = new PodUpdates(out, features, create, old, updated);
        return update.isElsewhere() ? null : update.pod();
    }

    /**
     * The pod's subresource {@code ephemeralcontainers}, which takes nothing else from the updated pod.
     *
     * @param create what a create is judged by
     */
    public static @Nullable ValidationContext ephemeralContainers(
            Findings out, Features features, ValidationOptions create, Pod old, Pod updated) {
        PodUpdates update = new PodUpdates(out, features, create, old, updated);
        return update.isElsewhere() ? null : update.ephemeralContainers();
    }

    /**
     * The pod's subresource {@code resize}, which takes resources and resize policies from the updated pod.
     *
     * @param create what a create is judged by
     */
    public static @Nullable ValidationContext resize(
            Findings out, Features features, ValidationOptions create, Pod old, Pod updated) {
        PodUpdates update = new PodUpdates(out, features, create, old, updated);
        return update.isElsewhere() ? null : update.resize();
    }

    /**
     * The pod's subresource {@code status}, as far as it is about metadata: what a status itself may say is not modelled.
     *
     * @param create what a create is judged by
     */
    public static @Nullable ValidationContext status(
            Findings out, Features features, ValidationOptions create, Pod old, Pod updated) {
        PodUpdates update = new PodUpdates(out, features, create, old, updated);
        if (!update.isElsewhere()) {
            update.status();
        }
        return null;
    }

    /** Clients that do not know resources of the pod as a whole do not remove them. */
    private PodSpec kept(PodSpec updated) {
        return features.has(Gate.POD_LEVEL_RESOURCES_FIX_DEFAULTING) && updated.resources() == null
                ? updated.toBuilder().resources(old.spec().resources()).build()
                : updated;
    }

    private boolean isElsewhere() {
        return !MetadataUpdateRules.sameNamespace(out, given, old.metadata());
    }

    private ValidationContext pod() {
        ValidationContext scope = scope(given, spec);
        ObjectMeta metadata = general(scope, given);
        MetadataUpdateRules.ofPod(scope, metadata, old.metadata());
        PodRules.metadataAndSpec(scope, metadata);
        AnnotationUpdateRules.check(
                scope, metadata.annotations(), old.metadata().annotations());
        SpecUpdateRules.check(scope, old.spec());
        return scope;
    }

    private @Nullable ValidationContext ephemeralContainers() {
        ObjectMeta kept = kept();
        ValidationContext scope = scope(
                kept,
                old.spec().toBuilder()
                        .ephemeralContainers(spec.ephemeralContainers())
                        .build());
        ObjectMeta metadata = general(scope, kept);
        if (old.metadata().annotations().containsKey(PodAnnotationRules.MIRROR)) {
            out.forbidden(
                    NOWHERE,
                    "a static pod cannot have ephemeral containers",
                    "run the pod by the API server, and not by a kubelet's files");
            return null;
        }
        MetadataUpdateRules.ofPod(scope, metadata, old.metadata());
        PodRules.metadataAndSpec(scope, metadata);
        AnnotationUpdateRules.check(
                scope, metadata.annotations(), old.metadata().annotations());
        EphemeralUpdateRules.check(
                out, scope.spec().ephemeralContainers(), old.spec().ephemeralContainers());
        return scope;
    }

    private void status() {
        ObjectMeta kept = given.toBuilder()
                .ownerReferences(old.metadata().ownerReferences())
                .deletionTimestamp(null)
                .build();
        ValidationContext scope = storedScope(kept, old.spec());
        ObjectMeta metadata = general(scope, kept);
        MetadataUpdateRules.ofCore(scope, metadata, old.metadata());
        AnnotationUpdateRules.check(
                scope, metadata.annotations(), old.metadata().annotations());
    }

    private @Nullable ValidationContext resize() {
        boolean asGiven = spec.containers().size() != old.spec().containers().size()
                || spec.initContainers().size() != old.spec().initContainers().size();
        ObjectMeta kept = asGiven ? given : kept();
        ValidationContext scope = scope(kept, PodResourceRules.completed(asGiven ? spec : resized(), features));
        ObjectMeta metadata = general(scope, kept);
        if (old.metadata().annotations().containsKey(PodAnnotationRules.MIRROR)) {
            unresizable("a static pod cannot be resized");
            return null;
        }
        if (old.spec().os() != null && "windows".equals(old.spec().os().name())) {
            unresizable("a Windows pod cannot be resized");
            return null;
        }
        if (!create.has(RuleChange.POD_RESOURCES_RESIZE_JUDGED)
                && (ResizeUpdateRules.isSet(old.spec().resources())
                        || ResizeUpdateRules.isSet(scope.spec().resources()))) {
            unresizable("a pod that has resources as a whole cannot be resized");
            return null;
        }
        int before = out.rejectedCount();
        MetadataUpdateRules.ofPod(scope, metadata, old.metadata());
        PodRules.metadataAndSpec(scope, metadata);
        ResizeUpdateRules.check(scope, old, features, before);
        return scope;
    }

    private void unresizable(String message) {
        out.forbidden(NOWHERE, message, "delete the pod and create it again");
    }

    /** The scope of a spec without what the features forbid. */
    private ValidationContext scope(ObjectMeta metadata, PodSpec updated) {
        return storedScope(
                metadata, PrepareForCreate.onUpdate(updated, old.spec(), features, SpecUpdateRules.SPEC, out));
    }

    /** The scope of a spec as it will be stored. */
    private ValidationContext storedScope(ObjectMeta metadata, PodSpec updated) {
        ValidationOptions options =
                UpdateOptions.options(create, old.spec(), old.metadata().annotations(), updated);
        return new ValidationContext(out, options, true, metadata, updated, old.spec());
    }

    private ObjectMeta general(ValidationContext scope, ObjectMeta metadata) {
        Long before = old.metadata().generation();
        long generation = before == null ? 0 : before;
        boolean broken = generation < 0 || generation == Long.MAX_VALUE;
        if (broken && !DeepEquality.same(PodSpec.class, scope.spec(), old.spec())) {
            generation++;
        }
        ObjectMeta complete = MetadataUpdateRules.takeOver(metadata, old.metadata(), generation);
        MetadataUpdateRules.general(scope, complete, old.metadata());
        return complete;
    }

    /** The metadata of an update that cannot change most of it. */
    private ObjectMeta kept() {
        ObjectMeta before = old.metadata();
        return given.toBuilder()
                .deletionTimestamp(before.deletionTimestamp())
                .labels(before.labels())
                .annotations(before.annotations())
                .finalizers(before.finalizers())
                .ownerReferences(before.ownerReferences())
                .build();
    }

    private PodSpec resized() {
        PodSpec.Builder builder = old.spec().toBuilder()
                .containers(resized(spec.containers(), old.spec().containers()));
        if (features.has(Gate.IN_PLACE_POD_LEVEL_RESOURCES_VERTICAL_SCALING)) {
            builder.resources(spec.resources());
        }
        if (features.has(Gate.SIDECAR_CONTAINERS)) {
            builder.initContainers(resized(spec.initContainers(), old.spec().initContainers()));
        }
        if (features.has(Gate.IN_PLACE_POD_VERTICAL_SCALING_MEMORY_BACKED_VOLUMES)) {
            builder.volumes(spec.volumes());
        }
        return builder.build();
    }

    /** The old containers with the new resources; the new ones as they are where the names differ. */
    private static List<Container> resized(List<Container> updated, List<Container> old) {
        List<Container> out = new ArrayList<>(old.size());
        for (int i = 0; i < old.size(); i++) {
            Container now = updated.get(i);
            Container before = old.get(i);
            if (!Checks.orEmpty(now.name()).equals(Checks.orEmpty(before.name()))) {
                return updated;
            }
            out.add(before.toBuilder()
                    .resources(now.resources())
                    .resizePolicy(now.resizePolicy())
                    .build());
        }
        return out;
    }
}
