package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.ObjectCompiler;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.internal.Written;
import dev.podwright.dsl.value.AccessMode;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.LabelSelectorDraft;
import dev.podwright.dsl.value.ResourceAmount;
import dev.podwright.dsl.value.VolumeMode;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.TypedLocalObjectReference;
import dev.podwright.model.meta.TypedObjectReference;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A draft that asks for storage: a PersistentVolumeClaim of its own, or one that is made for a pod. Immutable.
 *
 * @param <D> the draft itself
 */
@CheckReturnValue
public sealed interface ClaimDraft<D extends ClaimDraft<D>> permits EphemeralDraft, PersistentVolumeClaimDraft {
    /**
     * Sets {@code accessModes}: ways the volume must be mountable: {@code ReadWriteOnce} (one node), {@code
     * ReadOnlyMany}, {@code ReadWriteMany} or {@code ReadWriteOncePod} (one pod). The server requires at least one, and
     * {@code ReadWriteOncePod} must stand alone.
     *
     * @param values the modes
     */
    default D accessModes(AccessMode... values) {
        List<String> modes = Claims.check(this, "accessModes").elements(values, 1, "values").stream()
                .map(AccessMode::toString)
                .toList();
        return Claims.edit(this, (spec, line) -> spec.set("accessModes", modes, line));
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param values the modes
     */
    default D accessModes(String... values) {
        List<String> modes = Claims.check(this, "accessModes").elements(values, 1, "values");
        return Claims.edit(this, (spec, line) -> spec.set("accessModes", modes, line));
    }

    /**
     * Sets {@code selector}: labels that an existing PersistentVolume must have to be bound to the claim. Absent: labels do not matter.
     *
     * @param labels what the labels must be like; {@code s -> s} for all objects
     */
    default D selector(UnaryOperator<LabelSelectorDraft> labels) {
        LabelSelectorDraft selector =
                Claims.check(this, "selector").applied(labels, LabelSelectorDraft.empty(), 1, "labels");
        ObjectDraft<LabelSelector> selected = DraftAccess.state(LabelSelectorDraft.class, selector);
        return Claims.edit(this, (spec, line) -> spec.merge("selector", selected, line));
    }

    /**
     * Adds to {@code requests} of {@code resources}: least of each resource that the volume must have, as quantities
     * such as {@code 10Gi}. A claim must name {@code storage} here. Since Kubernetes 1.29.
     *
     * @param amounts such as {@code storage("1Gi")}
     */
    default D requests(ResourceAmount... amounts) {
        List<ResourceAmount> given = Claims.check(this, "requests").elements(amounts, 1, "amounts");
        return Claims.edit(this, (spec, line) -> {
            ObjectCompiler resources = spec.object("resources");
            resources.present("requests", line);
            for (ResourceAmount amount : given) {
                Written written = DraftAccess.state(ResourceAmount.class, amount);
                resources.put("requests", amount.resource(), written, line);
            }
        });
    }

    /**
     * Adds to {@code limits} of {@code resources}: most of each resource that the volume may have, as quantities such
     * as {@code 10Gi}. Absent: no upper bound. Since Kubernetes 1.29.
     *
     * @param amounts such as {@code storage("1Gi")}
     */
    default D limits(ResourceAmount... amounts) {
        List<ResourceAmount> given = Claims.check(this, "limits").elements(amounts, 1, "amounts");
        return Claims.edit(this, (spec, line) -> {
            ObjectCompiler resources = spec.object("resources");
            resources.present("limits", line);
            for (ResourceAmount amount : given) {
                Written written = DraftAccess.state(ResourceAmount.class, amount);
                resources.put("limits", amount.resource(), written, line);
            }
        });
    }

    /**
     * Sets {@code volumeName}: name of the PersistentVolume that backs the claim. Absent: the cluster chooses or
     * provisions one, and fills in its name.
     *
     * @param value the value of the field
     */
    default D volumeName(String value) {
        String given = Claims.check(this, "volumeName").required(value, 1, "value");
        return Claims.edit(this, (spec, line) -> spec.set("volumeName", given, line));
    }

    /**
     * Sets {@code storageClassName}: name of the StorageClass of the volume. Absent: the default class of the cluster,
     * if it has one. An empty string is different: it asks for a volume without a class and turns dynamic provisioning
     * off.
     *
     * @param value the value of the field
     */
    default D storageClassName(String value) {
        String given = Claims.check(this, "storageClassName").required(value, 1, "value");
        return Claims.edit(this, (spec, line) -> spec.set("storageClassName", given, line));
    }

    /**
     * Sets {@code volumeAttributesClassName}: name of the VolumeAttributesClass that the CSI driver applies to the
     * volume. Unlike {@code storageClassName} it may be changed later. Absent or empty: no such class is applied; a
     * class that does not exist leaves the claim pending. Since Kubernetes 1.29.
     *
     * @param value the value of the field
     */
    default D volumeAttributesClassName(String value) {
        String given = Claims.check(this, "volumeAttributesClassName").required(value, 1, "value");
        return Claims.edit(this, (spec, line) -> spec.set("volumeAttributesClassName", given, line));
    }

    /**
     * Sets {@code volumeMode}: form in which containers get the volume: {@code Filesystem} (mounted as a directory) or
     * {@code Block} (raw device). Absent: {@code Filesystem}.
     *
     * @param value one of {@code FILESYSTEM}, {@code BLOCK}
     */
    default D volumeMode(VolumeMode value) {
        return volumeMode(
                Claims.check(this, "volumeMode").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    default D volumeMode(String value) {
        String given = Claims.check(this, "volumeMode").required(value, 1, "value");
        return Claims.edit(this, (spec, line) -> spec.set("volumeMode", given, line));
    }

    /**
     * Sets {@code dataSource}: volumeSnapshot or PersistentVolumeClaim in the same namespace whose contents fill the
     * new volume. Objects of other kinds are silently dropped; {@code dataSourceRef} is the more general field, and
     * both must be equal if both are set. Absent: an empty volume, unless {@code dataSourceRef} is set.
     *
     * @param apiGroup API group of the object, such as {@code snapshot.storage.k8s.io}. Absent: the core group.
     * @param kind kind of the object, such as {@code VolumeSnapshot}.
     * @param name name of the object, in the same namespace.
     */
    default D dataSource(String apiGroup, String kind, String name) {
        Arguments arguments = Claims.check(this, "dataSource");
        ObjectDraft<TypedLocalObjectReference> source = ObjectDraft.of(
                TypedLocalObjectReference.class,
                TypedLocalObjectReference.builder()
                        .apiGroup(arguments.required(apiGroup, 1, "apiGroup"))
                        .kind(arguments.required(kind, 2, "kind"))
                        .name(arguments.required(name, 3, "name"))
                        .build(),
                "dataSource");
        return Claims.edit(this, (spec, line) -> spec.set("dataSource", source, line));
    }

    /**
     * Sets {@code dataSourceRef}: object whose contents fill the new volume: a PersistentVolumeClaim or any object
     * outside the core API group that an installed populator understands. A {@code namespace} in it needs the alpha
     * {@code CrossNamespaceVolumeDataSource} feature gate, and excludes {@code dataSource}. Absent: taken from {@code
     * dataSource}, or else an empty volume. Since Kubernetes 1.22.
     *
     * @param apiGroup API group of the object, such as {@code snapshot.storage.k8s.io}. Absent: the core group.
     *     Since Kubernetes 1.26.
     * @param kind kind of the object, such as {@code VolumeSnapshot}. Since Kubernetes 1.26.
     * @param name name of the object. Since Kubernetes 1.26.
     * @param namespace namespace of the object. Absent: the same namespace. Another one must permit it by a
     *     ReferenceGrant; alpha, it needs the feature gate {@code CrossNamespaceVolumeDataSource}, which is off by
     *     default. Since Kubernetes 1.26.
     */
    default D dataSourceRef(String apiGroup, String kind, String name, String namespace) {
        Arguments arguments = Claims.check(this, "dataSourceRef");
        ObjectDraft<TypedObjectReference> source = ObjectDraft.of(
                TypedObjectReference.class,
                TypedObjectReference.builder()
                        .apiGroup(arguments.required(apiGroup, 1, "apiGroup"))
                        .kind(arguments.required(kind, 2, "kind"))
                        .name(arguments.required(name, 3, "name"))
                        .namespace(arguments.required(namespace, 4, "namespace"))
                        .build(),
                "dataSourceRef");
        return Claims.edit(this, (spec, line) -> spec.set("dataSourceRef", source, line));
    }
}
