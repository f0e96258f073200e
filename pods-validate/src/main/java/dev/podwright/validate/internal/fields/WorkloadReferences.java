package dev.podwright.validate.internal.fields;

import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.binding.ExpectedValue;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import dev.podwright.version.KubernetesVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The field {@code workloadRef} of a pod's spec, which only Kubernetes 1.35 has. So the model does not have it. Its server
 * reads the field, and drops it unless the feature gate GenericWorkload is on; it is not judged further.
 *
 * <p>Upstream: {@code WorkloadReference} in {@code k8s.io/api/core/v1} and {@code dropDisabledWorkloadRef} in
 * {@code k8s.io/kubernetes/pkg/api/pod}, both of 1.35.
 */
final class WorkloadReferences {
    private static final String NAME = "workloadRef";
    private static final Set<String> MEMBERS = Set.of("name", "podGroup", "podGroupReplicaKey");

    private WorkloadReferences() {}

    /** The problems of an object as they are for a version; the same list where it has no such field. */
    static List<Finding> reread(List<Finding> problems, JsonObject json, String kind, KubernetesVersion version) {
        if (!version.equals(KubernetesVersion.V1_35)) {
            return problems;
        }
        FieldPath path = FieldPath.empty();
        JsonValue spec = json;
        for (String name : kind.equals("Pod") ? List.of("spec") : List.of("template", "spec")) {
            path = path.child(name);
            spec = member(spec, name);
        }
        JsonValue reference = member(spec, NAME);
        if (reference == null) {
            return problems;
        }
        FieldPath at = path.child(NAME);
        List<Finding> out = new ArrayList<>();
        for (Finding problem : problems) {
            if (!(ReadRule.UNKNOWN_FIELD.isRuleOf(problem) && at.equals(problem.path()))) {
                out.add(problem);
            }
        }
        check(reference, at, out);
        return out;
    }

    private static @Nullable JsonValue member(@Nullable JsonValue value, String name) {
        return value instanceof JsonObject object ? object.get(name) : null;
    }

    private static void check(JsonValue reference, FieldPath at, List<Finding> out) {
        if (!(reference instanceof JsonObject object)) {
            wrongType(reference, "an object", at, out);
            return;
        }
        for (JsonObject.Member member : object.members()) {
            FieldPath path = at.child(member.key());
            if (!MEMBERS.contains(member.key())) {
                out.add(Finding.reading(
                        ReadRule.UNKNOWN_FIELD,
                        path,
                        member.line(),
                        member.column(),
                        "a reference to a workload has no such field",
                        "it has name, podGroup and podGroupReplicaKey"));
            } else if (!(member.value() instanceof JsonString)) {
                wrongType(member.value(), "a string", path, out);
            }
        }
    }

    private static void wrongType(JsonValue value, String wanted, FieldPath path, List<Finding> out) {
        if (!(value instanceof JsonNull)) {
            out.add(Finding.reading(
                    ReadRule.INVALID_VALUE,
                    path,
                    value.line(),
                    value.column(),
                    ExpectedValue.mustBe(wanted, value),
                    "write " + wanted + " here"));
        }
    }
}
