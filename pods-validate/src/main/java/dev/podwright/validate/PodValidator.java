package dev.podwright.validate;

import dev.podwright.internal.validate.Features;
import dev.podwright.internal.validate.Findings;
import dev.podwright.internal.validate.Options;
import dev.podwright.internal.validate.Scope;
import dev.podwright.internal.validate.advice.AdviceRules;
import dev.podwright.internal.validate.pod.PodRules;
import dev.podwright.internal.validate.prepare.Preparation;
import dev.podwright.internal.validate.warning.PodWarnings;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what the API server would say of a pod or a template on create, and what Podwright adds. Immutable and
 * thread-safe: make one and share it.
 */
public final class PodValidator {
    private static final PodValidator STANDARD = builder().build();
    private static final PodSpec NO_SPEC = PodSpec.builder().build();
    private static final PodTemplateSpec NO_TEMPLATE = PodTemplateSpec.builder().build();
    private static final ObjectMeta NO_METADATA = ObjectMeta.builder().build();

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath TEMPLATE = FieldPath.of("template");
    private static final FieldPath TEMPLATE_SPEC = TEMPLATE.child("spec");

    private final Features features;
    private final Options options;
    private final Map<String, String> switchedOff;

    private PodValidator(Builder builder) {
        this.features = builder.features;
        this.options = Options.onCreate(features);
        this.switchedOff = Map.copyOf(builder.switchedOff);
    }

    /** The validator for the newest Kubernetes version that Podwright knows, with its default feature gates. */
    public static PodValidator standard() {
        return STANDARD;
    }

    /** Makes a validator that differs from the standard one. */
    public static Builder builder() {
        return new Builder();
    }

    /** Judges a pod as a create would. */
    public Report validate(Pod pod) {
        Findings out = new Findings();
        Pod seen = Preparation.onCreate(pod, features, out);
        ObjectMeta metadata = orNone(seen.metadata());
        Scope scope = new Scope(out, options, true, metadata, orNone(seen.spec()));
        PodRules.create(scope, metadata);
        if (out.rejectedCount() == 0) {
            PodWarnings.pod(scope, metadata);
        }
        AdviceRules.check(scope, SPEC, metadata.annotations(), switchedOff);
        return report("pod", pod.metadata(), out);
    }

    /** Judges a PodTemplate as a create would. */
    public Report validate(PodTemplate object) {
        Findings out = new Findings();
        PodTemplate seen = Preparation.onCreate(object, features, out);
        PodTemplateSpec template = seen.template() == null ? NO_TEMPLATE : seen.template();
        Scope scope = new Scope(out, options, false, null, orNone(template.spec()));
        PodRules.createTemplate(scope, orNone(seen.metadata()), orNone(template.metadata()));
        if (out.rejectedCount() == 0) {
            PodWarnings.template(scope, orNone(template.metadata()), TEMPLATE);
        }
        AdviceRules.check(scope, TEMPLATE_SPEC, orNone(template.metadata()).annotations(), switchedOff);
        return report("pod template", object.metadata(), out);
    }

    private static Report report(String what, @Nullable ObjectMeta metadata, Findings out) {
        return new Report(what + " \"" + name(orNone(metadata)) + "\"", out.all(), out.switchedOff());
    }

    private static ObjectMeta orNone(@Nullable ObjectMeta metadata) {
        return metadata == null ? NO_METADATA : metadata;
    }

    private static PodSpec orNone(@Nullable PodSpec spec) {
        return spec == null ? NO_SPEC : spec;
    }

    private static String name(ObjectMeta metadata) {
        if (metadata.name() != null) {
            return metadata.name();
        }
        return metadata.generateName() == null ? "" : metadata.generateName() + "*";
    }

    /** What a validator is to do differently from the standard one. Not thread-safe; what it builds is. */
    public static final class Builder {
        private final Features features = Features.KUBERNETES_1_36;
        private final Map<String, String> switchedOff = new HashMap<>();

        private Builder() {}

        /**
         * Switches off one of Podwright's own rules for everything that the validator judges. What it would have found
         * is still listed in {@link Report#switchedOff()}.
         *
         * @param rule the rule's id, such as {@code localhost/port-collision}
         * @param reason why its findings are accepted; not blank
         * @throws IllegalArgumentException for an id that no rule has, or a blank reason
         */
        public Builder switchOff(String rule, String reason) {
            if (!AdviceRules.ids().contains(rule)) {
                throw new IllegalArgumentException("there is no rule \"" + rule + "\" to switch off; the rules are "
                        + String.join(", ", AdviceRules.ids()));
            }
            if (reason.isBlank()) {
                throw new IllegalArgumentException("give the reason for which " + rule + " is switched off");
            }
            switchedOff.put(rule, reason);
            return this;
        }

        /** The validator. */
        public PodValidator build() {
            return new PodValidator(this);
        }
    }
}
