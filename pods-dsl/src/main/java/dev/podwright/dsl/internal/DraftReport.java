package dev.podwright.dsl.internal;

import dev.podwright.fragment.Fragment;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Channel;
import dev.podwright.report.Finding;
import dev.podwright.report.Location;
import dev.podwright.report.NotChecked;
import dev.podwright.report.Report;
import dev.podwright.report.SourceMap;
import dev.podwright.report.Suppression;
import dev.podwright.validate.Validator;
import dev.podwright.validate.internal.report.DraftSources;
import dev.podwright.validate.internal.report.ManifestReports;
import dev.podwright.validate.internal.report.ValidatorAccess;
import dev.podwright.validate.internal.workload.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with a draft: what the validator says of its object, and what words have recorded. */
public final class DraftReport {
    private static final Set<String> CONTAINERS = Set.of("initContainers", "containers", "ephemeralContainers");
    private static final FieldPath PORTS = FieldPath.of("spec").child("ports");
    private static final String TEMPLATE = "template";
    private static final Set<String> METADATA = Set.of("labels", "annotations");
    /** A template has no name of its own; the server judges one inside an object that has. */
    private static final ObjectMeta ANY_NAME =
            ObjectMeta.builder().name(TEMPLATE).namespace("default").build();

    private DraftReport() {}

    /** The report of an object. */
    public static Report of(CompiledObject compiled, Validator validator) {
        Found found = new Found(compiled);
        return found.merge(
                found.advised.isEmpty()
                        ? validator.validate(compiled.object())
                        : ValidatorAccess.validate(validator, compiled.object(), found.advised),
                compiled::locate);
    }

    /**
     * Makes an object known to a bundle.
     *
     * @param line the line of a field of which no word has one; null where it is not known
     */
    static DraftSources sources(CompiledObject compiled, @Nullable Location line) {
        Found found = new Found(compiled);
        return new DraftSources() {
            @Override
            public boolean isWhole() {
                return found.hidden.isEmpty();
            }

            @Override
            public Report report(Validation validation) {
                return found.merge(validation.validate(compiled.object(), found.advised), this);
            }

            @Override
            public @Nullable Location locate(FieldPath field) {
                Location written = compiled.locate(field);
                return written == null ? line : written;
            }
        };
    }

    /** The report of the template of a workload, with paths from the template on. */
    public static Report ofTemplate(CompiledPod compiled, Validator validator) {
        PodTemplate holder = PodTemplate.builder()
                .metadata(ANY_NAME)
                .template(template(compiled.pod()))
                .build();
        Found found = new Found(compiled.toObject());
        Report report = found.advised.isEmpty()
                ? validator.validate(holder)
                : ValidatorAccess.validate(
                        validator,
                        holder,
                        found.advised.stream()
                                .map(each -> each.under(FieldPath.of(TEMPLATE)))
                                .toList());
        List<Finding> findings =
                report.findings().stream().map(DraftReport::rebased).toList();
        List<Suppression> suppressed = report.suppressed().stream()
                .map(each -> each.withFinding(rebased(each.finding())))
                .toList();
        ObjectMeta metadata = compiled.pod().metadata();
        String name = metadata == null || metadata.name() == null ? "" : metadata.name();
        List<NotChecked> notChecked = report.notChecked().stream()
                .map(each -> NotChecked.of(each.path().relativeTo(FieldPath.of(TEMPLATE)), each.message()))
                .toList();
        return found.merge(
                Report.of("pod template \"" + name + '"', findings)
                        .withSuppressed(suppressed)
                        .withNotChecked(notChecked),
                compiled.toObject()::locate);
    }

    /** The template of a workload as a fragment with Java lines, not validated. */
    public static Fragment<PodTemplateSpec> fragment(CompiledPod compiled) {
        CompiledObject object = compiled.toObject();
        Found found = new Found(object);
        List<Finding> problems = new ArrayList<>(found.rejected);
        problems.addAll(found.advised);
        return Fragment.of(template(compiled.pod()), object::locate, problems);
    }

    /** A pod as the template of a workload. */
    public static PodTemplateSpec template(Pod pod) {
        return PodTemplateSpec.builder()
                .metadata(pod.metadata())
                .spec(pod.spec())
                .unknownFields(pod.unknownFields())
                .build();
    }

    /** What words have recorded about a draft. */
    private static final class Found {
        final List<Finding> advised = new ArrayList<>();
        private final List<Finding> rejected = new ArrayList<>();
        private final Set<FieldPath> hidden = new HashSet<>();
        private final CompiledObject compiled;
        private @Nullable VolumeMounts mounts;

        Found(CompiledObject compiled) {
            this.compiled = compiled;
            compiled.lines().problems(this::add);
        }

        private void add(FieldPath path, Problem problem) {
            if (mounts == null) {
                mounts = new VolumeMounts(compiled.podSpec(), compiled.podSpecPath());
            }
            Finding finding = problem.at(path, container(path, compiled), mounts.of(path));
            (problem.channel() == Channel.REJECTED ? rejected : advised).add(finding);
            if (problem.hides()) {
                hidden.add(path);
                hidden.add(asTheServerSpells(path));
                hidden.add(takenFrom(path));
            }
        }

        /** Adds it to the report of a validator, which has the advice already. */
        Report merge(Report report, SourceMap sources) {
            if (report.isClean() && rejected.isEmpty()) {
                return report.suppressed().isEmpty() && report.notChecked().isEmpty()
                        ? report
                        : report.located(sources);
            }
            FirstOfKind first = new FirstOfKind(compiled);
            // The server sends no warnings with what it cannot read.
            boolean readable = rejected.isEmpty();
            List<Finding> all = new ArrayList<>(rejected);
            for (Finding finding : report.findings()) {
                if (!isHidden(finding.path(), hidden) && (readable || finding.channel() != Channel.WARNED)) {
                    all.add(first.relate(finding));
                }
            }
            return ManifestReports.located(report.withFindings(all), sources, Workload.givenPaths(compiled.object()));
        }
    }

    private static @Nullable String container(FieldPath path, CompiledObject compiled) {
        FieldPath element = null;
        for (FieldPath at = path; at != null; at = at.parent()) {
            FieldPath list = at.parent();
            FieldPath spec = list == null ? null : list.parent();
            if (list != null
                    && compiled.podSpecPath().equals(spec)
                    && CONTAINERS.contains(String.valueOf(list.name()))) {
                element = at;
            }
        }
        PodSpec spec = compiled.podSpec();
        if (element == null || spec == null) {
            return null;
        }
        FieldPath list = Objects.requireNonNull(element.parent());
        String name = switch (String.valueOf(list.name())) {
            case "initContainers" -> spec.initContainers().get(element.index()).name();
            case "containers" -> spec.containers().get(element.index()).name();
            default -> spec.ephemeralContainers().get(element.index()).name();
        };
        return name == null ? null : Excerpt.of(name);
    }

    /** The server writes the requests of a claim without the field that has them: {@code resources[storage]}. */
    private static FieldPath asTheServerSpells(FieldPath path) {
        FieldPath field = path.parent();
        FieldPath holder = field == null ? null : field.parent();
        String key = path.key();
        return key != null && field != null && holder != null && "requests".equals(field.name())
                ? holder.key(key)
                : path;
    }

    /** The field that the server fills in from this one: the target port of a Service from its port. */
    private static FieldPath takenFrom(FieldPath path) {
        FieldPath port = path.parent();
        return port != null && PORTS.equals(port.parent()) && "port".equals(path.name())
                ? port.child("targetPort")
                : path;
    }

    private static boolean isHidden(FieldPath path, Set<FieldPath> hidden) {
        if (!hidden.isEmpty()) {
            for (FieldPath at = path; at != null; at = at.parent()) {
                if (hidden.contains(at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The finding from the template on. The server has a template's labels and annotations beside its metadata. */
    private static Finding rebased(Finding finding) {
        Finding inTemplate = finding.relativeTo(FieldPath.of(TEMPLATE));
        FieldPath first = inTemplate.path();
        for (FieldPath holder = first.parent(); holder != null && holder.parent() != null; holder = first.parent()) {
            first = holder;
        }
        return METADATA.contains(String.valueOf(first.name()))
                ? inTemplate.under(FieldPath.of("metadata"))
                : inTemplate;
    }
}
