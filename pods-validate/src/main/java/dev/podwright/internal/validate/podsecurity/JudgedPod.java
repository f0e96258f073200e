package dev.podwright.internal.validate.podsecurity;

import dev.podwright.internal.validate.Scope;
import dev.podwright.internal.validate.security.PodContainers;
import dev.podwright.model.PodSpec;
import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.path.FieldPath;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pod as the checks see it.
 *
 * @param scope its spec, and what the server fills in
 * @param path the path of the spec
 * @param annotations the pod's annotations
 */
record JudgedPod(Scope scope, FieldPath path, Map<String, String> annotations) {
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
