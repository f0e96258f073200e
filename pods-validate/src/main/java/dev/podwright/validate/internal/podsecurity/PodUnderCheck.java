package dev.podwright.validate.internal.podsecurity;

import dev.podwright.model.PodSpec;
import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.rules.security.PodContainers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pod as the checks see it.
 *
 * @param scope its spec, and what the server fills in
 * @param path the path of the spec
 * @param annotations the pod's annotations
 */
record PodUnderCheck(ValidationContext scope, FieldPath path, Map<String, String> annotations) {
    PodSpec spec() {
        return scope.spec();
    }

    @Nullable
    PodSecurityContext context() {
        return scope.spec().securityContext();
    }

    FieldPath contextPath() {
        return path.child("securityContext");
    }

    /** The path of an annotation. */
    FieldPath annotation(String key) {
        FieldPath holder = path.parent() == null ? FieldPath.empty() : path.parent();
        return holder.child("metadata", "annotations").key(key);
    }

    /** Visits init containers, containers and ephemeral containers. */
    void visit(PodContainers.Visitor visitor) {
        PodContainers.visit(scope.spec(), path, visitor);
    }
}
