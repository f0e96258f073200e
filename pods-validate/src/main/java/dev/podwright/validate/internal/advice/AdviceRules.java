package dev.podwright.validate.internal.advice;

import dev.podwright.declaration.DeclaredSuppression;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.podsecurity.PodSecurityChecks;
import dev.podwright.validate.internal.prepare.PrepareForCreate;
import dev.podwright.validate.internal.report.DraftRules;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The registry of Podwright's own rules: one line a rule. */
public final class AdviceRules {
    private static final List<AdviceRule> RULES = List.of(
            new PortCollision(),
            new HostPortCollision(),
            new PortNameAmbiguous(),
            new NothingListens(),
            new InferredCollision(),
            new ReservedPort(),
            new ProbePortUnknown(),
            new ProbePortElsewhere(),
            new ProbeWrongProtocol(),
            new PartnerUnknown(),
            new PartnerPortUnknown(),
            new PartnerPortCollision(),
            new StartDeadlock(),
            new JobNeverEnds(),
            new ExposedBypass(),
            new UnreadyProxy(),
            new NobodyWrites(),
            new TwoWriters(),
            new NotShared(),
            new SharedMemoryNotShared(),
            new SharedMemoryTooSmall(),
            new GraceTooShort(),
            new MalformedAnnotation(),
            new UnknownContainer(),
            new UnknownRule());

    private AdviceRules() {}

    /**
     * The ids of the rules that are run here or beside them: before these run, an object's fields and what the server
     * changes in silence have been looked at.
     */
    public static List<String> ids() {
        List<String> out = new ArrayList<>();
        for (AdviceRule rule : RULES) {
            out.add(rule.id());
        }
        out.addAll(List.of(PrepareForCreate.DROPPED, PrepareForCreate.REPLACED));
        return out;
    }

    /** The ids of all rules that can be suppressed: these, those about drafts, and those of pod security. */
    public static List<String> suppressible() {
        List<String> out = ids();
        out.addAll(DraftRules.ids());
        out.addAll(PodSecurityChecks.rules());
        return out;
    }

    /** Whether a rule that can be suppressed has this id. */
    public static boolean isRule(String id) {
        return suppressible().contains(id);
    }

    /**
     * Runs all rules over a pod.
     *
     * @param path the path of its spec
     * @param metadata the pod's own, whose annotations can describe its containers and suppress rules
     * @param suppressed the rules that are suppressed for every pod, each with the reason
     */
    public static void check(
            ValidationContext scope, FieldPath path, ObjectMeta metadata, Map<String, String> suppressed) {
        PodFacts pod = new PodFacts(scope, path, metadata);
        Findings out = scope.out();
        for (AdviceRule rule : RULES) {
            rule.check(pod, out);
        }
        List<DeclaredSuppression> declared = pod.declarations().suppressions();
        if (!declared.isEmpty() || !suppressed.isEmpty()) {
            out.suppress(finding -> {
                String reason = reason(pod, declared, finding);
                return reason == null ? suppressed.get(finding.rule()) : reason;
            });
        }
    }

    private static @Nullable String reason(PodFacts pod, List<DeclaredSuppression> declared, Finding finding) {
        for (DeclaredSuppression each : declared) {
            if (each.rule().equals(finding.rule()) && concerns(pod, each.container(), finding)) {
                return each.reason();
            }
        }
        return null;
    }

    private static boolean concerns(PodFacts pod, String container, Finding finding) {
        return container.isEmpty()
                || isIn(pod, container, finding.path())
                || finding.related().stream().anyMatch(r -> isIn(pod, container, r.path()));
    }

    private static boolean isIn(PodFacts pod, String name, FieldPath path) {
        PodContainer container = pod.containerAt(path);
        return container != null && container.name().equals(name);
    }
}
