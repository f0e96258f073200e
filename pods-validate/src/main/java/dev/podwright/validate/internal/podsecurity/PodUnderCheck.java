package dev.podwright.validate.internal.podsecurity;

import dev.podwright.model.PodSpec;
import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A pod as the checks see it. */
final class PodUnderCheck {
    private final ValidationContext scope;
    private final FieldPath path;
    private final Map<String, String> annotations;
    private final List<PodContainer> containers;

    /**
     * A pod to be checked.
     *
     * @param scope its spec, and what the server fills in
     * @param path the path of the spec
     * @param annotations the pod's annotations
     */
    PodUnderCheck(ValidationContext scope, FieldPath path, Map<String, String> annotations) {
        this.scope = scope;
        this.path = path;
        this.annotations = annotations;
        this.containers = PodContainer.of(scope.spec(), path);
    }

    ValidationContext scope() {
        return scope;
    }

    FieldPath path() {
        return path;
    }

    Map<String, String> annotations() {
        return annotations;
    }

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
    void visit(Consumer<PodContainer> visitor) {
        containers.forEach(visitor);
    }
}
