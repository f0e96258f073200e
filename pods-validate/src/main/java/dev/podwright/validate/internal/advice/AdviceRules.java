package dev.podwright.validate.internal.advice;

import dev.podwright.declaration.Declarations;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.validate.internal.advice.container.CapabilityPrefix;
import dev.podwright.validate.internal.advice.container.CommandNotSplit;
import dev.podwright.validate.internal.advice.container.ContainerNotFound;
import dev.podwright.validate.internal.advice.container.ImageUnparsable;
import dev.podwright.validate.internal.advice.container.RootForbidden;
import dev.podwright.validate.internal.advice.container.TooManyCores;
import dev.podwright.validate.internal.advice.container.UsedBeforeDefined;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.advice.volume.DifferentUsers;
import dev.podwright.validate.internal.advice.volume.InitOnly;
import dev.podwright.validate.internal.advice.volume.NobodyWrites;
import dev.podwright.validate.internal.advice.volume.NotMounted;
import dev.podwright.validate.internal.advice.volume.NotShared;
import dev.podwright.validate.internal.advice.volume.OctalMode;
import dev.podwright.validate.internal.advice.volume.SharedMemoryNotShared;
import dev.podwright.validate.internal.advice.volume.SharedMemoryTooSmall;
import dev.podwright.validate.internal.advice.volume.TwoWriters;
import dev.podwright.validate.internal.bundle.BundleRules;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.podsecurity.PodSecurityChecks;
import dev.podwright.validate.internal.prepare.PrepareForCreate;
import dev.podwright.validate.internal.report.DraftRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
            new ProbeAsksNode(),
            new PartnerUnknown(),
            new PartnerPortUnknown(),
            new PartnerPortCollision(),
            new StartDeadlock(),
            new JobNeverEnds(),
            new NeverEnds(),
            new WaitDeadlock(),
            new ExposedBypass(),
            new UnreadyProxy(),
            new OpenUpstream(),
            new NoStartupProbe(),
            new NobodyWrites(),
            new TwoWriters(),
            new NotShared(),
            new NotMounted(),
            new InitOnly(),
            new DifferentUsers(),
            new OctalMode(),
            new SharedMemoryNotShared(),
            new SharedMemoryTooSmall(),
            new GraceTooShort(),
            new ImageUnparsable(),
            new CommandNotSplit(),
            new UsedBeforeDefined(),
            new ContainerNotFound(),
            new TooManyCores(),
            new RootForbidden(),
            new CapabilityPrefix(),
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
        out.addAll(BundleRules.ids());
        out.addAll(PodSecurityChecks.rules());
        return out;
    }

    /** Whether a rule that can be suppressed has this id. */
    public static boolean isRule(String id) {
        return suppressible().contains(id);
    }

    /**
     * Runs all rules over a pod. Where the annotations of a manifest count, they can suppress rules and explain what
     * would else be found. Where they do not, everything is found that would be found without them, and beside it what
     * they themselves give reason for.
     *
     * @param path the path of its spec
     * @param metadata the pod's own, whose annotations can describe its containers and suppress rules
     */
    public static void check(ValidationContext scope, FieldPath path, ObjectMeta metadata, Suppressions suppressions) {
        Declarations declarations = Declarations.read(metadata.annotations());
        boolean trusted = !suppressions.ignoresManifests();
        PodFacts pod =
                new PodFacts(scope, path, metadata, trusted ? declarations : Declarations.read(Map.of()), trusted);
        Findings out = scope.out();
        run(pod, out);
        Set<Finding> added = trusted || declarations.isEmpty()
                ? Set.of()
                : addNew(new PodFacts(scope, path, metadata, declarations.withoutSuppressions(), false), out);
        suppressions.apply(pod, declarations, out);
        Causes.keepOne(pod.hostNetwork(), added, out);
    }

    private static void run(PodFacts pod, Findings out) {
        for (int i = 0; i < RULES.size(); i++) {
            RULES.get(i).check(pod, out);
        }
    }

    /** Adds what is found in a pod and was not found before, and returns it. */
    private static Set<Finding> addNew(PodFacts pod, Findings out) {
        Set<String> known = new HashSet<>();
        for (Finding finding : out.advised()) {
            known.add(finding.toString());
        }
        Findings more = new Findings();
        run(pod, more);
        Set<Finding> added = new HashSet<>();
        for (Finding finding : more.advised()) {
            if (known.add(finding.toString())) {
                out.advise(finding);
                added.add(finding);
            }
        }
        return added;
    }
}
