package dev.podwright.dsl.internal;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.PodSpec;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Location;
import dev.podwright.schema.ObjectSchema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a draft of a whole object.
 *
 * @param schema the schema of the object
 * @param lines the lines of its fields and what is wrong with arguments
 * @param podMetadata the metadata of the pod, or of the pods that the object makes; null for none
 * @param podSpec the spec of the pod, or of the pods that the object makes; null for none
 * @param podSpecPath where that spec is
 */
public record CompiledObject(
        KubernetesObject object,
        ObjectSchema<?> schema,
        SourceLines lines,
        @Nullable ObjectMeta podMetadata,
        @Nullable PodSpec podSpec,
        FieldPath podSpecPath) {

    /**
     * The line of a field, or of the nearest that holds it; null where it is not known. The server has the labels and
     * annotations of a template beside its metadata.
     */
    public @Nullable Location locate(FieldPath field) {
        FieldPath template = podSpecPath.parent();
        if (template != null && template.parent() != null) {
            for (FieldPath at = field; at != null; at = at.parent()) {
                if (template.equals(at.parent()) && ("labels".equals(at.name()) || "annotations".equals(at.name()))) {
                    return lines.find(template.child("metadata").append(field.relativeTo(template)));
                }
            }
        }
        return lines.find(field);
    }
}
