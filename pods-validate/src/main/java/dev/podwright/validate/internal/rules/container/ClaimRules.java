package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.PodResourceClaim;
import dev.podwright.model.container.ResourceClaim;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The resource claims of a pod, and what its containers use of them.
 *
 * <p>Upstream: {@code validatePodResourceClaims}, {@code validatePodResourceClaim} and {@code validateResourceClaimNames}
 * in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class ClaimRules {
    private static final String MIRROR = "kubernetes.io/config.mirror";
    /** Where the server puts what is wrong with a mirror pod's claims. */
    private static final FieldPath NOWHERE = FieldPath.empty().key("");

    private ClaimRules() {}

    /** The pod's claims; the path is that of the list. */
    static void ofPod(ValidationContext scope, FieldPath path) {
        List<PodResourceClaim> claims = scope.spec().resourceClaims();
        if (claims.isEmpty()) {
            return;
        }
        ObjectMeta metadata = scope.metadata();
        boolean mirror = metadata != null && metadata.annotations().containsKey(MIRROR);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < claims.size(); i++) {
            if (mirror) {
                scope.out()
                        .forbidden(
                                NOWHERE,
                                "a static pod cannot have resource claims",
                                "remove resourceClaims, or the annotation " + MIRROR);
            } else {
                claim(scope.out(), claims.get(i), names, path.index(i));
            }
        }
    }

    private static void claim(Findings out, PodResourceClaim claim, Set<String> names, FieldPath path) {
        String name = Checks.orEmpty(claim.name());
        if (name.isEmpty()) {
            Checks.required(out, path, "name", name);
        } else if (!names.add(name)) {
            out.duplicate(
                    path.child("name"),
                    name,
                    "two resource claims are named " + Excerpt.quoted(name),
                    "give each claim of the pod its own name");
        } else {
            Checks.name(out, NameKind.DNS_LABEL, path, "name", name);
        }
        String own = claim.resourceClaimName();
        String template = claim.resourceClaimTemplateName();
        if (own != null && template != null) {
            out.invalid(
                    path,
                    name,
                    "the claim has both resourceClaimName and resourceClaimTemplateName",
                    "remove one of the two");
        } else if (own == null && template == null) {
            out.invalid(
                    path,
                    name,
                    "the claim says not where it comes from",
                    "give resourceClaimName or resourceClaimTemplateName");
        }
        if (own != null) {
            Checks.name(out, NameKind.DNS_SUBDOMAIN, path, "resourceClaimName", own);
        }
        if (template != null) {
            Checks.name(out, NameKind.DNS_SUBDOMAIN, path, "resourceClaimTemplateName", template);
        }
    }

    /** The claims that a container uses; the path is that of the list. */
    static void references(ValidationContext scope, List<ResourceClaim> claims, FieldPath path) {
        Findings out = scope.out();
        Used used = new Used();
        for (int i = 0; i < claims.size(); i++) {
            FieldPath each = path.index(i);
            String name = Checks.orEmpty(claims.get(i).name());
            if (name.isEmpty()) {
                out.required(each, "name is missing", "name one of the pod's resourceClaims");
                continue;
            }
            String request = Checks.orEmpty(claims.get(i).request());
            int times;
            if (used.has(name)) {
                times = 1;
            } else {
                if (!request.isEmpty()) {
                    Checks.name(out, NameKind.DNS_LABEL, each, "request", request);
                }
                times = used.use(name, request);
            }
            for (int n = 0; n < times; n++) {
                out.duplicate(
                        each,
                        name,
                        "the container uses claim " + Excerpt.quoted(name) + " or its request twice",
                        "keep one of the two");
            }
            if (!scope.claims().contains(name)) {
                out.notFound(
                        each,
                        name,
                        "the pod has no resource claim " + Excerpt.quoted(name),
                        "add it to spec.resourceClaims");
            }
        }
    }

    /** What a container has used so far, as the server keeps it: {@code claim} or {@code claim/request}. */
    private static final class Used {
        private final Set<String> keys = new HashSet<>();
        private final Map<String, Integer> requests = new HashMap<>();

        boolean has(String key) {
            return keys.contains(key);
        }

        /** Records a claim or one request of it; returns how often it overlaps with what was used before. */
        int use(String name, String request) {
            String key = request.isEmpty() ? name : name + '/' + request;
            int overlaps = keys.contains(key) ? 1 : request.isEmpty() ? requests.getOrDefault(name, 0) : 0;
            int slash = key.indexOf('/');
            if (keys.add(key) && slash >= 0) {
                requests.merge(key.substring(0, slash), 1, Integer::sum);
            }
            return overlaps;
        }
    }
}
