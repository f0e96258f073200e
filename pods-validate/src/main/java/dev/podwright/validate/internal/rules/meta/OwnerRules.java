package dev.podwright.validate.internal.rules.meta;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.OwnerReference;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.RuleChange;
import java.util.List;

/**
 * Owner references.
 *
 * <p>Upstream: {@code ValidateOwnerReferences} and {@code validateOwnerReference} in
 * {@code k8s.io/apimachinery/pkg/api/validation}.
 */
final class OwnerRules {
    private OwnerRules() {}

    /** All of them; the path is that of the list. */
    static void check(ValidationContext scope, List<OwnerReference> owners, FieldPath path) {
        Findings out = scope.out();
        boolean indexed = scope.options().has(RuleChange.OWNER_REFERENCES_BY_INDEX);
        String controller = "";
        for (int i = 0; i < owners.size(); i++) {
            OwnerReference each = owners.get(i);
            owner(out, each, indexed ? path.index(i) : path, indexed);
            if (!Checks.isTrue(each.controller())) {
                continue;
            }
            String shown = Checks.orEmpty(each.kind()) + '/' + Checks.orEmpty(each.name());
            if (controller.isEmpty()) {
                controller = shown;
            } else {
                out.invalid(
                        path,
                        null,
                        Excerpt.of(controller) + " and " + Excerpt.of(shown)
                                + " are both the controller; there can be only one",
                        "set controller to true in one of them");
            }
        }
    }

    private static void owner(Findings out, OwnerReference owner, FieldPath path, boolean required) {
        String apiVersion = Checks.orEmpty(owner.apiVersion());
        String kind = Checks.orEmpty(owner.kind());
        if (required && apiVersion.isEmpty()) {
            notEmpty(out, path, "apiVersion", apiVersion, true);
        } else if (!hasVersion(apiVersion)) {
            out.invalid(
                    path.child("apiVersion"),
                    apiVersion,
                    Excerpt.quoted(apiVersion) + " names no version",
                    "write GROUP/VERSION, such as apps/v1, or v1");
        }
        notEmpty(out, path, "kind", kind, required);
        notEmpty(out, path, "name", Checks.orEmpty(owner.name()), required);
        notEmpty(out, path, "uid", Checks.orEmpty(owner.uid()), required);
        // The server takes the slash at the beginning for an empty group.
        if (kind.equals("Event") && (apiVersion.equals("v1") || apiVersion.equals("/v1"))) {
            out.invalid(path, "v1 Event", "an Event must not own anything", "name another owner");
        }
    }

    /** Nothing is left of a version that has two slashes or is just one. */
    private static boolean hasVersion(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        if (slash < 0) {
            return !apiVersion.isEmpty();
        }
        return slash < apiVersion.length() - 1 && apiVersion.indexOf('/', slash + 1) < 0;
    }

    private static void notEmpty(Findings out, FieldPath path, String field, String value, boolean required) {
        if (!value.isEmpty()) {
            return;
        }
        String message = "the owner has no " + field;
        if (required) {
            out.required(path.child(field), message, "give " + field);
        } else {
            out.invalid(path.child(field), "", message, "give " + field);
        }
    }
}
