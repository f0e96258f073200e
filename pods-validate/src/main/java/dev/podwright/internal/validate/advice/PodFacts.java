package dev.podwright.internal.validate.advice;

import dev.podwright.annotation.Declarations;
import dev.podwright.internal.validate.Scope;
import dev.podwright.model.PodSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.Lifetimes;
import dev.podwright.validate.PodContainer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rules across containers ask of a pod, worked out once for all of them. */
final class PodFacts {
    private final Scope scope;
    private final FieldPath annotationsPath;
    private final Declarations declarations;
    private final Lifetimes lifetimes;
    private @Nullable Listeners listeners;

    PodFacts(Scope scope, FieldPath path, Map<String, String> annotations) {
        this.scope = scope;
        FieldPath holder = path.parent() == null ? FieldPath.empty() : path.parent();
        this.annotationsPath = holder.child("metadata", "annotations");
        this.declarations = Declarations.read(annotations);
        this.lifetimes = Lifetimes.of(scope.spec(), path);
    }

    PodSpec spec() {
        return scope.spec();
    }

    Lifetimes lifetimes() {
        return lifetimes;
    }

    boolean hostNetwork() {
        return scope.hostNetwork();
    }

    /** What the pod's annotations say in our words. */
    Declarations declarations() {
        return declarations;
    }

    /** The path of an annotation. */
    FieldPath annotation(String key) {
        return annotationsPath.key(key);
    }

    /** Every declared listener of every container, whether in its ports or by an annotation. */
    Listeners listeners() {
        if (listeners == null) {
            listeners = Listeners.of(this);
        }
        return listeners;
    }

    /** The container in which a path lies, or null. */
    @Nullable
    PodContainer containerAt(FieldPath path) {
        for (FieldPath at = path; at != null; at = at.parent()) {
            for (PodContainer container : lifetimes.containers()) {
                if (at.index() == container.index() && at.equals(container.path())) {
                    return container;
                }
            }
        }
        return null;
    }
}
