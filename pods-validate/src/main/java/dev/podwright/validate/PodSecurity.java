package dev.podwright.validate;

import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.ValidationOptions;
import dev.podwright.validate.internal.podsecurity.PodSecurityChecks;
import dev.podwright.validate.internal.podsecurity.PodSecurityPolicy;
import dev.podwright.validate.podsecurity.PodSecurityLevel;
import dev.podwright.validate.podsecurity.PodSecurityVerdict;
import dev.podwright.validate.podsecurity.PodSecurityVersion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Pod Security Standards, judged as the API server's admission plugin PodSecurity does. Validity is not looked at:
 * for both in one report use {@link Validator.Builder#podSecurity(PodSecurityLevel)}.
 *
 * <p>Upstream: {@code k8s.io/pod-security-admission/policy}, version 0.37.
 */
public final class PodSecurity {
    private static final PodSpec NO_SPEC = PodSpec.builder().build();
    private static final FieldPath SPEC = FieldPath.of("spec");

    private PodSecurity() {}

    /** The ids of all checks, as upstream spells them. The rule of a check's findings is {@code pod-security/<id>}. */
    public static List<String> checks() {
        return PodSecurityChecks.ids();
    }

    /** Checks a pod against the newest version of a level. */
    public static PodSecurityVerdict evaluate(Pod pod, PodSecurityLevel level) {
        return evaluate(pod, level, PodSecurityVersion.LATEST);
    }

    /** Checks a pod against a version of a level. */
    public static PodSecurityVerdict evaluate(Pod pod, PodSecurityLevel level, PodSecurityVersion version) {
        return evaluate(true, pod.metadata(), pod.spec(), level, version);
    }

    /**
     * Checks a template against the newest version of a level, as the server does for its warnings and audits. Paths
     * begin at the template.
     */
    public static PodSecurityVerdict evaluate(PodTemplateSpec template, PodSecurityLevel level) {
        return evaluate(template, level, PodSecurityVersion.LATEST);
    }

    /** Checks a template against a version of a level. */
    public static PodSecurityVerdict evaluate(
            PodTemplateSpec template, PodSecurityLevel level, PodSecurityVersion version) {
        return evaluate(false, template.metadata(), template.spec(), level, version);
    }

    private static PodSecurityVerdict evaluate(
            boolean pod,
            @Nullable ObjectMeta metadata,
            @Nullable PodSpec spec,
            PodSecurityLevel level,
            PodSecurityVersion version) {
        Findings out = new Findings();
        ValidationContext scope = new ValidationContext(
                out, ValidationOptions.NEWEST, pod, pod ? metadata : null, spec == null ? NO_SPEC : spec);
        Map<String, String> annotations = metadata == null ? Map.of() : metadata.annotations();
        List<String> failing = PodSecurityPolicy.of(level, version).check(scope, SPEC, annotations);
        return PodSecurityVerdict.of(level, version, failing, out.all());
    }
}
