package dev.podwright.client.internal.validation;

import dev.podwright.client.internal.response.ClientFindings;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.report.ErrorType;
import dev.podwright.report.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules for an object of any kind that hold for an apply and not for a create.
 *
 * <p>Upstream: {@code Apply} of {@code k8s.io/apimachinery/pkg/util/managedfields}.
 */
final class ApplyRules {
    private static final FieldPath METADATA = FieldPath.of("metadata");

    private ApplyRules() {}

    /** The errors in an object, which the server would report whatever it has. */
    static List<Finding> check(KubernetesObject object) {
        ObjectMeta metadata = object.metadata();
        List<Finding> out = new ArrayList<>();
        if (metadata == null || metadata.name() == null || metadata.name().isEmpty()) {
            out.add(ClientFindings.rejected(
                    ErrorType.REQUIRED,
                    METADATA.child("name"),
                    "an apply needs the name of the object",
                    "set a name, or use create, which generates one from generateName"));
        }
        if (metadata != null && metadata.managedFields() != null) {
            out.add(ClientFindings.rejected(
                    ErrorType.FORBIDDEN,
                    METADATA.child("managedFields"),
                    "the server maintains managedFields and rejects an apply that has them",
                    "remove managedFields"));
        }
        return out;
    }
}
