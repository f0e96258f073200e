package dev.podwright.validate.internal.prepare;

import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.rules.container.PodResourceRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An object as the server's validation sees it. Defaults are not filled in: rules read effective values.
 *
 * <p>Upstream: {@code PrepareForCreate} in {@code k8s.io/kubernetes/pkg/registry/core/pod} and
 * {@code pkg/registry/core/podtemplate}, {@code BeforeCreate} in {@code k8s.io/apiserver/pkg/registry/rest}, and the
 * conversions in {@code k8s.io/kubernetes/pkg/apis/core/v1/conversion.go}.
 */
public final class PrepareForCreate {
    /** The rule of what the server drops silently. */
    public static final String DROPPED = "server/field-dropped";

    /** The rule of what the server replaces silently. */
    public static final String REPLACED = "server/value-replaced";

    private static final PodSpec NO_SPEC = PodSpec.builder().build();
    private static final PodTemplateSpec NO_TEMPLATE = PodTemplateSpec.builder().build();
    private static final ObjectMeta NO_METADATA = ObjectMeta.builder().build();
    private static final FieldPath METADATA = FieldPath.of("metadata");
    private static final FieldPath ANNOTATIONS = METADATA.child("annotations");
    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath TEMPLATE_SPEC = FieldPath.of("template").child("spec");

    private PrepareForCreate() {}

    /** A pod that is to be created, with metadata and spec. */
    public static Pod onCreate(Pod pod, Features features, Findings out) {
        ObjectMeta metadata = pod.metadata() == null ? NO_METADATA : pod.metadata();
        PodSpec spec = pod.spec() == null ? NO_SPEC : pod.spec();
        ObjectMeta newMetadata = onUpdate(PrepareMetadata.named(metadata), out);
        PodSpec newSpec = dropped(spec, features, SPEC, out);
        newSpec = SelectorMerge.apply(newSpec, newMetadata.labels(), features);
        newSpec = PodResourceRules.completed(newSpec, features);
        Map<String, String> given = newMetadata.annotations();
        if (RuleChange.APP_ARMOR_FIELDS_ALONE.isIn(features.version())) {
            newSpec = AppArmorFields.apply(newSpec, given, ANNOTATIONS, out);
        } else {
            Map<String, String> annotations = new LinkedHashMap<>(given);
            newSpec = AppArmorFields.applyAndAnnotate(newSpec, annotations, ANNOTATIONS, out);
            if (annotations.size() != given.size()) {
                newMetadata = newMetadata.toBuilder().annotations(annotations).build();
            }
        }
        Long grace = spec.terminationGracePeriodSeconds();
        if (grace != null && grace < 0) {
            out.advise(
                    Severity.WARNING,
                    REPLACED,
                    SPEC.child("terminationGracePeriodSeconds"),
                    "terminationGracePeriodSeconds is " + grace + "; the server silently sets it to 1",
                    "give 0 or more",
                    List.of());
        }
        if (newMetadata == pod.metadata() && newSpec == pod.spec()) {
            return pod;
        }
        return pod.toBuilder().metadata(newMetadata).spec(newSpec).build();
    }

    /** A pod's metadata on its way in, whatever is asked: no name is made. */
    public static ObjectMeta onUpdate(ObjectMeta metadata, Findings out) {
        return stored(PrepareMetadata.owners(metadata, METADATA, out), METADATA, out);
    }

    /** A PodTemplate's own metadata on its way in: no name is made. */
    public static ObjectMeta onUpdateOfTemplate(ObjectMeta metadata, Findings out) {
        return PrepareMetadata.owners(metadata, METADATA, out);
    }

    /** A pod's or a template's metadata as it is read from the storage; the path is that of the metadata. */
    public static ObjectMeta stored(ObjectMeta metadata, FieldPath path, Findings out) {
        return PrepareMetadata.annotations(metadata, path, out);
    }

    /** The spec of an update, rid of what the features forbid and the old spec did not have; the path is that of it. */
    public static PodSpec onUpdate(PodSpec spec, PodSpec old, Features features, FieldPath path, Findings out) {
        return DisabledFields.drop(spec, old, features, path, out);
    }

    /** A template that is to be created, with metadata, and a template that has both. */
    public static PodTemplate onCreate(PodTemplate object, Features features, Findings out) {
        ObjectMeta metadata = object.metadata() == null ? NO_METADATA : object.metadata();
        ObjectMeta newMetadata = PrepareMetadata.owners(PrepareMetadata.named(metadata), METADATA, out);
        PodTemplateSpec template = object.template();
        PodTemplateSpec newTemplate = template(template == null ? NO_TEMPLATE : template, features, TEMPLATE_SPEC, out);
        if (newMetadata == object.metadata() && newTemplate == template) {
            return object;
        }
        return object.toBuilder().metadata(newMetadata).template(newTemplate).build();
    }

    /** The metadata of an object that is to be created, with the name that it gets; the path is that of it. */
    public static ObjectMeta metadata(ObjectMeta metadata, FieldPath path, Findings out) {
        return PrepareMetadata.owners(PrepareMetadata.named(metadata), path, out);
    }

    /** A template inside another object, with metadata and spec; the path is that of the template's spec. */
    public static PodTemplateSpec template(PodTemplateSpec template, Features features, FieldPath path, Findings out) {
        ObjectMeta metadata = template.metadata() == null ? NO_METADATA : template.metadata();
        PodSpec spec = template.spec() == null ? NO_SPEC : template.spec();
        ObjectMeta newMetadata = metadata.annotations().isEmpty()
                ? metadata
                : PrepareMetadata.annotations(
                        metadata, Objects.requireNonNull(path.parent()).child("metadata"), out);
        PodSpec newSpec = dropped(spec, features, path, out);
        if (newMetadata == template.metadata() && newSpec == template.spec()) {
            return template;
        }
        return template.toBuilder().metadata(newMetadata).spec(newSpec).build();
    }

    private static PodSpec dropped(PodSpec spec, Features features, FieldPath path, Findings out) {
        String account = Checks.orEmpty(spec.serviceAccount());
        String name = Checks.orEmpty(spec.serviceAccountName());
        if (!account.isEmpty() && !name.isEmpty() && !account.equals(name)) {
            drop(out, path.child("serviceAccount"), "serviceAccountName is set and wins", "remove serviceAccount");
        }
        return DisabledFields.drop(spec, null, features, path, out);
    }

    static void drop(Findings out, FieldPath path, String why, String fix) {
        out.advise(
                Severity.WARNING,
                DROPPED,
                path,
                "the server silently drops " + path.name() + ": " + why,
                fix,
                List.of());
    }
}
