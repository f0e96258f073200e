package dev.podwright.validate.internal.rules.service;

import dev.podwright.model.service.ServiceSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Cidrs;
import dev.podwright.validate.internal.check.Whitespace;
import dev.podwright.validate.internal.core.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From which addresses a load balancer takes traffic: the field, and where that is empty the annotation. The server spells
 * the field with a capital letter in the paths of its errors.
 *
 * <p>Upstream: the part about source ranges of {@code validateService} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class SourceRangeRules {
    private static final String ANNOTATION = "service.beta.kubernetes.io/load-balancer-source-ranges";

    private SourceRangeRules() {}

    /** The path is that of the spec. */
    static void check(
            Findings out,
            ServiceSpec spec,
            Map<String, String> annotations,
            @Nullable StoredService old,
            boolean strict,
            FieldPath path) {
        List<String> ranges = spec.loadBalancerSourceRanges();
        String annotation = annotations.get(ANNOTATION);
        if (!ranges.isEmpty()) {
            if (!ServiceValues.isLoadBalancer(spec)) {
                ServiceRules.onlyOfLoadBalancers(
                        out, path.child("LoadBalancerSourceRanges"), "loadBalancerSourceRanges");
            }
            Set<String> stored = old == null ? Set.of() : trimmed(old.spec().loadBalancerSourceRanges());
            for (int i = 0; i < ranges.size(); i++) {
                String range = Whitespace.trim(ranges.get(i));
                if (!stored.contains(range)) {
                    Cidrs.check(out, path.child("LoadBalancerSourceRanges").index(i), range, strict);
                }
            }
        } else if (annotation != null) {
            FieldPath place = FieldPath.of("metadata").child("annotations").key(ANNOTATION);
            if (!ServiceValues.isLoadBalancer(spec)) {
                out.forbidden(
                        place,
                        "the annotation is only for Services of the type LoadBalancer",
                        "remove it, or use the type LoadBalancer");
            }
            if (old == null || !annotation.equals(old.annotations().get(ANNOTATION))) {
                annotation(out, place, Whitespace.trim(annotation), strict);
            }
        }
    }

    private static Set<String> trimmed(List<String> ranges) {
        Set<String> out = new HashSet<>();
        for (String each : ranges) {
            out.add(Whitespace.trim(each));
        }
        return out;
    }

    private static void annotation(Findings out, FieldPath path, String value, boolean strict) {
        int begin = 0;
        while (!value.isEmpty() && begin <= value.length()) {
            int comma = value.indexOf(',', begin);
            int end = comma < 0 ? value.length() : comma;
            Cidrs.check(out, path, Whitespace.trim(value.substring(begin, end)), strict);
            begin = end + 1;
        }
    }
}
