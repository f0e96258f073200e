package dev.podwright.validate;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.NotChecked;
import dev.podwright.report.Report;
import dev.podwright.report.Suppression;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.core.ValidationOptions;
import dev.podwright.validate.internal.object.PlainObject;
import dev.podwright.validate.internal.report.ContainerNames;
import dev.podwright.validate.internal.report.UnjudgedFields;
import dev.podwright.validate.internal.workload.WorkloadKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the report of an object from what was found in it. */
final class Reports {
    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath TEMPLATE_SPEC = FieldPath.of("template").child("spec");
    private static final PodSpec NO_SPEC = PodSpec.builder().build();

    private final ValidationOptions options;

    Reports(ValidationOptions options) {
        this.options = options;
    }

    /** Of a pod. */
    Report pod(Pod pod, Findings out) {
        PodSpec spec = pod.spec();
        return report("pod", pod, spec, SPEC, pod.unknownFields() != null || UnjudgedFields.areIn(spec), out);
    }

    /** Of a PodTemplate. */
    Report template(PodTemplate object, Findings out) {
        PodTemplateSpec template = object.template();
        return report(
                "pod template",
                object,
                template == null ? null : template.spec(),
                TEMPLATE_SPEC,
                object.unknownFields() != null || UnjudgedFields.areIn(template),
                out);
    }

    /** Of an object that makes pods. */
    Report workload(WorkloadKind kind, KubernetesObject object, Findings out) {
        PodTemplateSpec template = kind.template(object);
        return report(
                kind.words(),
                object,
                template == null ? null : template.spec(),
                kind.podSpecPath(),
                kind.unknownFields(object) != null || UnjudgedFields.areIn(template),
                out);
    }

    /** Of an object without pods. */
    Report plain(KubernetesObject object, Findings out) {
        Report report = report(PlainObject.nameOf(object), object, null, SPEC, UnjudgedFields.areIn(object), out);
        List<NotChecked> notChecked = PlainObject.notChecked(object);
        return notChecked.isEmpty()
                ? report
                : report.withNotChecked(Stream.concat(report.notChecked().stream(), notChecked.stream())
                        .toList());
    }

    private Report report(
            String what,
            KubernetesObject object,
            @Nullable PodSpec spec,
            FieldPath at,
            boolean hasUnknownFields,
            Findings out) {
        if (options.has(RuleChange.REPEATED_ERRORS_ONCE)) {
            out.dropRepeated();
        }
        List<Finding> findings = out.all();
        List<Suppression> suppressed = out.suppressed();
        if (!findings.isEmpty() || !suppressed.isEmpty()) {
            ContainerNames names = new ContainerNames(spec == null ? NO_SPEC : spec, at);
            findings = findings.stream().map(names::in).toList();
            suppressed = suppressed.stream()
                    .map(each -> each.withFinding(names.in(each.finding())))
                    .toList();
        }
        Report report = Report.of(what + " " + Excerpt.quoted(name(object.metadata())), findings)
                .withSuppressed(suppressed)
                .withUnlisted(out.unlisted());
        return hasUnknownFields ? report.withNotChecked(UnjudgedFields.of(object)) : report;
    }

    private static String name(@Nullable ObjectMeta metadata) {
        if (metadata == null) {
            return "";
        }
        if (metadata.name() != null) {
            return metadata.name();
        }
        return metadata.generateName() == null ? "" : metadata.generateName() + "*";
    }
}
