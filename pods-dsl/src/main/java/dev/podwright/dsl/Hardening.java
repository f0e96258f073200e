package dev.podwright.dsl;

import dev.podwright.path.FieldPath;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes down what {@code hardened()} sets.
 *
 * @param windows whether the pod is for Windows, where the standard asks for {@code runAsNonRoot} alone and the server
 *     refuses the rest
 * @param set the fields that it has set so far
 */
record Hardening(boolean windows, List<FieldPath> set) {
    private static final String FIELD = "securityContext";

    Hardening(boolean windows) {
        this(windows, new ArrayList<>());
    }

    void sets(FieldPath holder, String field) {
        set.add(holder.child(FIELD).child(field));
    }
}
