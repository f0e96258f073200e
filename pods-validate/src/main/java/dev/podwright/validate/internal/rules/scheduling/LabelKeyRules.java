package dev.podwright.validate.internal.rules.scheduling;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.LabelSelectorRequirement;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.core.Findings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of labels whose values are taken from the pod itself.
 *
 * <p>Upstream: {@code ValidateMatchLabelKeysAndMismatchLabelKeys}, {@code ValidateMatchLabelKeysInTopologySpread} and
 * {@code validateLabelKeys} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class LabelKeyRules {
    private static final String MATCH = "matchLabelKeys";

    private LabelKeyRules() {}

    /** Both lists of a term or constraint, whose selector already holds what was made of them; the path is its own. */
    public static void check(
            Findings out, FieldPath path, List<String> match, List<String> mismatch, @Nullable LabelSelector selector) {
        if (match.isEmpty() && mismatch.isEmpty()) {
            return;
        }
        keys(out, path, MATCH, match, selector);
        keys(out, path, "mismatchLabelKeys", mismatch, selector);
        if (selector != null && !match.isEmpty()) {
            selectedAlready(out, path, match, selector);
        }
        if (match.isEmpty() || mismatch.isEmpty()) {
            return;
        }
        Set<String> unwanted = new HashSet<>(mismatch);
        for (int i = 0; i < match.size(); i++) {
            if (unwanted.contains(match.get(i))) {
                out.invalid(
                        path.child(MATCH).index(i),
                        match.get(i),
                        "the key " + Excerpt.quoted(match.get(i)) + " is in matchLabelKeys and in mismatchLabelKeys",
                        "keep it in one of the two");
            }
        }
    }

    private static void keys(
            Findings out, FieldPath path, String field, List<String> keys, @Nullable LabelSelector selector) {
        if (keys.isEmpty()) {
            return;
        }
        if (selector == null) {
            withoutSelector(out, path.child(field), field);
            return;
        }
        for (int i = 0; i < keys.size(); i++) {
            if (NameKind.QUALIFIED_NAME.bits(keys.get(i)) != 0) {
                Checks.name(out, NameKind.QUALIFIED_NAME, path.child(field).index(i), keys.get(i));
            }
        }
    }

    private static void withoutSelector(Findings out, FieldPath path, String field) {
        out.forbidden(
                path, field + " narrows labelSelector, which is not there", "give labelSelector, or remove " + field);
    }

    private static void selectedAlready(Findings out, FieldPath path, List<String> match, LabelSelector selector) {
        if (selector.matchExpressions().isEmpty()) {
            return;
        }
        Map<String, Integer> indexes = new HashMap<>();
        for (int i = 0; i < match.size(); i++) {
            indexes.put(match.get(i), i);
        }
        Set<String> seen = new HashSet<>(selector.matchLabels().keySet());
        for (LabelSelectorRequirement expression : selector.matchExpressions()) {
            String key = Checks.orEmpty(expression.key());
            Integer index = indexes.get(key);
            if (!seen.add(key) && index != null) {
                // The server's path lacks the name of the list.
                inBoth(out, path.index(index), key);
            }
        }
    }

    private static void inBoth(Findings out, FieldPath path, String key) {
        out.invalid(
                path,
                key,
                "the key " + Excerpt.quoted(key) + " is in matchLabelKeys and in labelSelector",
                "keep it in one of the two");
    }

    /** The keys of a constraint whose selector is left as it is written; the path is that of the list. */
    public static void unmerged(Findings out, FieldPath path, List<String> match, @Nullable LabelSelector selector) {
        if (match.isEmpty()) {
            return;
        }
        Set<String> selected = new HashSet<>();
        if (selector == null) {
            withoutSelector(out, path, MATCH);
        } else {
            selected.addAll(selector.matchLabels().keySet());
            for (LabelSelectorRequirement expression : selector.matchExpressions()) {
                selected.add(Checks.orEmpty(expression.key()));
            }
        }
        for (int i = 0; i < match.size(); i++) {
            String key = match.get(i);
            Checks.name(out, NameKind.QUALIFIED_NAME, path.index(i), key);
            if (selected.contains(key)) {
                inBoth(out, path.index(i), key);
            }
        }
    }
}
