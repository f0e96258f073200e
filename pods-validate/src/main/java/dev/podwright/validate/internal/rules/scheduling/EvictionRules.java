package dev.podwright.validate.internal.rules.scheduling;

import dev.podwright.model.PodSpec;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.scheduling.EvictionResponder;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in the eviction of a pod. The rules about responders are declarative upstream: an update judges no
 * responder that it leaves as it was.
 *
 * <p>Upstream: {@code Validate_EvictionResponder} and the evictionResponders part of {@code Validate_PodSpec},
 * {@code ValidateCustom_EvictionResponder_Name}, {@code ValidateCustom_EvictionResponder_Priority} and
 * {@code ValidateForbiddenReservedDomainSuffixes} in {@code k8s.io/kubernetes/pkg/apis/core/v1}.
 */
public final class EvictionRules {
    private static final int MOST = 10;
    private static final int LEAST_PRIORITY = 1000;
    private static final int HIGHEST_PRIORITY = 100_000;

    private EvictionRules() {}

    /** The responders, and what must not be beside them; the path is that of the spec. */
    public static void check(ValidationContext scope, FieldPath path) {
        if (scope.spec().schedulingGroup() != null
                && !scope.spec().evictionResponders().isEmpty()) {
            scope.out()
                    .forbidden(
                            path.child("schedulingGroup"),
                            "the pod has evictionResponders and schedulingGroup",
                            "remove one of the two");
        }
        responders(scope, path);
    }

    /** The responders alone, which are judged also where nothing else of the spec is; the path is that of the spec. */
    public static void responders(ValidationContext scope, FieldPath path) {
        List<EvictionResponder> responders = scope.spec().evictionResponders();
        if (responders.isEmpty()) {
            return;
        }
        Findings out = scope.out();
        PodSpec before = scope.old();
        List<EvictionResponder> old = before == null ? List.of() : before.evictionResponders();
        if (responders.equals(old)) {
            return;
        }
        FieldPath list = path.child("evictionResponders");
        if (responders.size() > MOST) {
            out.tooMany(
                    list,
                    "there are " + responders.size() + " responders; at most " + MOST + " are allowed",
                    "remove some");
            return;
        }
        Map<String, EvictionResponder> stored = new HashMap<>();
        old.forEach(each -> stored.putIfAbsent(Checks.orEmpty(each.name()), each));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < responders.size(); i++) {
            EvictionResponder each = responders.get(i);
            String name = Checks.orEmpty(each.name());
            if (!seen.add(name)) {
                out.duplicate(
                        list.index(i),
                        name,
                        "the responder " + Excerpt.quoted(name) + " is already in the list",
                        "name each responder once");
            }
            EvictionResponder was = stored.get(name);
            if (was == null) {
                name(out, list.index(i), name);
            }
            Integer priority = each.priority();
            if (was == null || priority == null || !priority.equals(was.priority())) {
                priority(out, list.index(i), priority, was);
            }
        }
    }

    private static void name(Findings out, FieldPath path, String name) {
        if (!Checks.required(out, path, "name", name)) {
            return;
        }
        int slash = name.indexOf('/');
        String domain = slash < 0 ? name : name.substring(0, slash);
        if (isReserved(domain)) {
            out.invalid(
                    path.child("name"),
                    name,
                    "the domain of " + Excerpt.quoted(name) + " is reserved, as all of k8s.io and kubernetes.io are",
                    "write a domain of your own, such as example.com/backup");
        }
        if (NameKind.QUALIFIED_NAME.bits(name) != 0) {
            Checks.name(out, NameKind.QUALIFIED_NAME, path, "name", name);
        } else if (slash < 0) {
            out.invalid(
                    path.child("name"),
                    name,
                    "the name " + Excerpt.quoted(name) + " has no domain and '/' before it",
                    "write something like example.com/" + Excerpt.of(name));
        }
    }

    private static boolean isReserved(String domain) {
        String clean = domain.toLowerCase(Locale.ROOT).strip();
        int end = clean.length();
        while (end > 0 && clean.charAt(end - 1) == '.') {
            end--;
        }
        clean = clean.substring(0, end);
        return clean.equals("k8s.io")
                || clean.endsWith(".k8s.io")
                || clean.equals("kubernetes.io")
                || clean.endsWith(".kubernetes.io");
    }

    private static void priority(
            Findings out, FieldPath path, @Nullable Integer priority, @Nullable EvictionResponder was) {
        if (priority == null) {
            if (was == null || was.priority() != null) {
                out.required(path.child("priority"), "the responder has no priority", "give a priority such as 10000");
            }
            return;
        }
        Checks.between(out, path, "priority", priority, LEAST_PRIORITY, HIGHEST_PRIORITY);
    }
}
