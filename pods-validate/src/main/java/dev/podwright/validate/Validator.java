package dev.podwright.validate;

import dev.podwright.declaration.Declarations;
import dev.podwright.declaration.DeclaredSuppression;
import dev.podwright.fragment.Fragment;
import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifest;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.RawObject;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.internal.text.VisibleText;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Channel;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.report.SourceMap;
import dev.podwright.validate.internal.advice.AdviceRules;
import dev.podwright.validate.internal.advice.Suppressions;
import dev.podwright.validate.internal.advice.facts.JobDeadline;
import dev.podwright.validate.internal.bundle.BundleFacts;
import dev.podwright.validate.internal.bundle.BundleFindings;
import dev.podwright.validate.internal.bundle.BundleRules;
import dev.podwright.validate.internal.bundle.Member;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.core.ValidationOptions;
import dev.podwright.validate.internal.fields.UnknownFields;
import dev.podwright.validate.internal.fragment.Surroundings;
import dev.podwright.validate.internal.object.PlainObject;
import dev.podwright.validate.internal.podsecurity.PodSecurityPolicy;
import dev.podwright.validate.internal.podsecurity.PodSecurityUpdates;
import dev.podwright.validate.internal.prepare.PrepareForCreate;
import dev.podwright.validate.internal.report.BundleReports;
import dev.podwright.validate.internal.report.DraftSources;
import dev.podwright.validate.internal.report.ManifestReports;
import dev.podwright.validate.internal.report.ValidatorAccess;
import dev.podwright.validate.internal.rules.pod.PodRules;
import dev.podwright.validate.internal.update.ObjectUpdates;
import dev.podwright.validate.internal.update.PodUpdates;
import dev.podwright.validate.internal.update.TemplateUpdates;
import dev.podwright.validate.internal.update.WorkloadUpdates;
import dev.podwright.validate.internal.warning.PodWarnings;
import dev.podwright.validate.internal.workload.Workload;
import dev.podwright.validate.internal.workload.WorkloadKind;
import dev.podwright.validate.podsecurity.PodSecurityLevel;
import dev.podwright.validate.podsecurity.PodSecurityVersion;
import dev.podwright.version.KubernetesVersion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what the API server would say of a pod or a template, on create and on update, and what Podwright adds. Immutable
 * and thread-safe: make one and share it.
 */
public final class Validator {
    private static final Validator STANDARD = builder().build();
    private static final PodSpec NO_SPEC = PodSpec.builder().build();
    private static final PodTemplateSpec NO_TEMPLATE = PodTemplateSpec.builder().build();
    private static final ObjectMeta NO_METADATA = ObjectMeta.builder().build();

    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final FieldPath TEMPLATE = FieldPath.of("template");
    private static final FieldPath TEMPLATE_SPEC = TEMPLATE.child("spec");

    static {
        ValidatorAccess.register((validator, object, found) -> ((Validator) validator).validate(object, found));
    }

    private final Features features;
    private final ValidationOptions options;
    private final @Nullable UnknownFields unknownFields;
    private final PodSecurityPolicy podSecurity;
    private final Suppressions suppressions;
    private final Reports reports;
    private final int maxFindings;

    private Validator(Builder builder) {
        this.features = Features.of(builder.kubernetes, builder.gates);
        this.unknownFields = UnknownFields.of(builder.kubernetes);
        this.options = ValidationOptions.onCreate(features);
        this.podSecurity =
                PodSecurityPolicy.of(builder.podSecurity, builder.podSecurityVersion.atMost(builder.kubernetes));
        this.suppressions = new Suppressions(builder.suppressed, builder.ignoresSuppressions);
        this.reports = new Reports(options);
        this.maxFindings = builder.maxFindings;
    }

    /** The validator for the newest Kubernetes version that Podwright knows, with its default feature gates. */
    public static Validator standard() {
        return STANDARD;
    }

    /** The version of the API server that it judges for. */
    public KubernetesVersion kubernetes() {
        return features.version();
    }

    /** Makes a validator that differs from the standard one. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Judges an object that was read, as a create would, with the problems of its text and the locations of all findings.
     * Nothing is reported at or below a field that could not be read, and nothing that may be there only because of it;
     * where there are too many of those, the object is not judged. An object of a kind that Podwright does not model
     * is in {@link Report#notChecked()}.
     */
    public Report validate(Manifest manifest) {
        List<Finding> problems = manifest.report().findings();
        KubernetesObject object = manifest.object();
        if (ManifestReports.isBeyondLimits(problems)) {
            return manifest.report();
        }
        JsonObject json = manifest.json();
        return object == null || json == null || object instanceof RawObject
                ? ManifestReports.notJudged(manifest, problems)
                : validate(object, List.of(), reread(problems, json, object, manifest), manifest);
    }

    /** The problems of an object's text as they are for the version, with their locations. */
    private List<Finding> reread(List<Finding> problems, JsonObject json, KubernetesObject object, SourceMap sources) {
        return unknownFields == null
                ? problems
                : unknownFields.reread(problems, json, object.kind()).stream()
                        .map(each -> each.location() == null ? each.located(sources) : each)
                        .toList();
    }

    private static boolean isOfReading(Finding finding) {
        return finding.channel() == Channel.REJECTED;
    }

    /**
     * Judges an object that was read with problems.
     *
     * @param advice what was advised about it before
     */
    private Report validate(KubernetesObject object, List<Finding> advice, List<Finding> problems, SourceMap sources) {
        UnaryOperator<FieldPath> given = Workload.givenPaths(object);
        Report judged = ManifestReports.located(validate(object, advice), sources, given);
        return ManifestReports.join(problems, judged, podSpec(object), podSpecPath(object), given);
    }

    /**
     * Judges a part of an object as a create would where it is in an object that is otherwise valid, with the problems of its
     * text. Paths and locations are those of its document.
     *
     * <p>A {@link PodTemplateSpec} is judged as the template of a PodTemplate, a {@link PodSpec} as that of a pod, and a {@link
     * dev.podwright.model.container.Container} as the only container of a pod that has what the container refers to, such as
     * the volumes that it mounts; the spec of a workload, of a Service, a PersistentVolumeClaim or a Namespace and the
     * template of a job are judged in theirs, and a whole object by itself. A part of another type is in
     * {@link Report#notChecked()}.
     */
    public Report validate(Fragment<?> fragment) {
        Report read = fragment.report();
        Object value = fragment.value();
        JsonObject json = fragment.json();
        if (value == null || json == null || ManifestReports.isBeyondLimits(read.findings())) {
            return read;
        }
        Surroundings surroundings = Surroundings.of(value, features);
        if (surroundings == null) {
            return Surroundings.notJudged(fragment);
        }
        KubernetesObject object = surroundings.object();
        SourceMap sources = surroundings.sources(fragment);
        List<Finding> found = surroundings.problems(fragment);
        List<Finding> problems = found.stream().filter(Validator::isOfReading).toList();
        List<Finding> advice = found.stream().filter(each -> !isOfReading(each)).toList();
        Report judged = validate(object, advice, reread(problems, surroundings.json(json), object, sources), sources);
        return surroundings.ofPart(judged, fragment);
    }

    /** Judges a pod as a create would. */
    public Report validate(Pod pod) {
        return validate(pod, List.of());
    }

    private Report validate(Pod pod, List<Finding> found) {
        Findings out = new Findings(maxFindings);
        Pod seen = PrepareForCreate.onCreate(known(pod, Pod.class, out), features, out);
        ObjectMeta metadata = orNone(seen.metadata());
        ValidationContext scope = new ValidationContext(out, options, true, metadata, orNone(seen.spec()));
        PodRules.create(scope, metadata);
        if (out.mayWarn()) {
            PodWarnings.pod(scope, metadata);
        }
        podSecurity.check(scope, SPEC, metadata.annotations());
        out.advise(found);
        AdviceRules.check(scope, SPEC, metadata, suppressions);
        return reports.pod(pod, out);
    }

    /** Judges a PodTemplate as a create would. */
    public Report validate(PodTemplate object) {
        return validate(object, List.of());
    }

    private Report validate(PodTemplate object, List<Finding> found) {
        Findings out = new Findings(maxFindings);
        PodTemplate seen = PrepareForCreate.onCreate(known(object, PodTemplate.class, out), features, out);
        PodTemplateSpec template = seen.template() == null ? NO_TEMPLATE : seen.template();
        ValidationContext scope = new ValidationContext(out, options, false, null, orNone(template.spec()));
        PodRules.createTemplate(scope, orNone(seen.metadata()), orNone(template.metadata()));
        if (out.mayWarn()) {
            PodWarnings.template(scope, orNone(template.metadata()), TEMPLATE);
        }
        podSecurity.check(scope, TEMPLATE_SPEC, orNone(template.metadata()).annotations());
        out.advise(found);
        AdviceRules.check(scope, TEMPLATE_SPEC, orNone(template.metadata()), suppressions);
        return reports.template(object, out);
    }

    /**
     * Judges an object as a create would: a Pod, a PodTemplate, a Deployment, a ReplicaSet, a StatefulSet,
     * a DaemonSet, a Job, a CronJob, a Service, a ConfigMap, a Secret, a ServiceAccount, a PersistentVolumeClaim or
     * a Namespace. An object of another kind is in {@link Report#notChecked()}.
     */
    public Report validate(KubernetesObject object) {
        return validate(object, List.of());
    }

    private Report validate(KubernetesObject object, List<Finding> found) {
        WorkloadKind workload = WorkloadKind.of(object);
        if (workload != null) {
            return workload(workload, object, found);
        }
        if (object instanceof Pod pod) {
            return validate(pod, found);
        }
        if (object instanceof PodTemplate template) {
            return validate(template, found);
        }
        return PlainObject.isJudged(object) ? plain(object, found) : ManifestReports.notJudged(object);
    }

    /** The spec of a pod, or of the pods that an object makes; null where there is none. */
    private static @Nullable PodSpec podSpec(KubernetesObject object) {
        if (object instanceof Pod pod) {
            return pod.spec();
        }
        PodTemplateSpec template = object instanceof PodTemplate each ? each.template() : Workload.templateOf(object);
        return template == null ? null : template.spec();
    }

    private static FieldPath podSpecPath(KubernetesObject object) {
        if (object instanceof Pod) {
            return SPEC;
        }
        return object instanceof PodTemplate ? TEMPLATE_SPEC : Workload.podSpecPathOf(object);
    }

    private Report plain(KubernetesObject object, List<Finding> found) {
        Findings out = new Findings(maxFindings);
        PlainObject.create(known(object, KubernetesObject.class, out), options, out);
        if (!found.isEmpty()) {
            out.advise(found);
            suppressions.apply(suppressionsIn(object), out);
        }
        return reports.plain(object, out);
    }

    private Report workload(WorkloadKind kind, KubernetesObject object, List<Finding> found) {
        Findings out = new Findings(maxFindings);
        FieldPath at = kind.podSpecPath();
        Workload seen = Workload.onCreate(kind, known(object, KubernetesObject.class, out), features, out);
        out.advise(found);
        if (seen != null) {
            ObjectMeta metadata = seen.templateMetadata();
            ValidationContext scope = templateScope(out, seen.podSpec());
            seen.check(scopeOf(seen.validatedSpec(), scope));
            if (out.mayWarn()) {
                seen.warn(scope);
            }
            podSecurity.check(scope, at, metadata.annotations());
            PodSpec advised = JobDeadline.in(kind, object, seen.effectiveSpec());
            AdviceRules.check(scopeOf(advised, scope), at, metadata, suppressions);
        }
        return reports.workload(kind, object, out);
    }

    /**
     * Judges each object of a bundle as a create would, and all of them against each other. Where an object was read from a
     * text, what is wrong with the text is in its report.
     */
    public BundleReport validate(Bundle bundle) {
        BundleFacts facts = bundle.facts(!suppressions.ignoresManifests());
        BundleFindings across = BundleRules.check(facts);
        List<Report> reports = new ArrayList<>();
        for (Member member : facts.members()) {
            Bundle.Entry each = bundle.entries().get(member.index());
            List<Finding> more = across.of(member);
            Report alone = alone(each);
            if (each.sources() instanceof DraftSources) {
                List<Finding> found = more;
                more = BundleReports.without(alone, found);
                alone = BundleReports.related(alone, found);
            }
            reports.add(more.isEmpty() ? alone : ManifestReports.add(alone, ours(each.object(), more)));
        }
        reports.addAll(bundle.unread());
        return new BundleReport(reports);
    }

    /** Advice about a whole object, without what is suppressed. */
    private Findings ours(KubernetesObject object, List<Finding> advice) {
        Findings out = new Findings(maxFindings);
        out.advise(advice);
        suppressions.apply(suppressionsIn(object), out);
        return out;
    }

    private Report alone(Bundle.Entry entry) {
        if (entry.manifest() != null) {
            return validate(entry.manifest());
        }
        return entry.sources() instanceof DraftSources draft
                ? draft.report(this::validate)
                : ManifestReports.located(
                        validate(entry.object()), entry.sources(), Workload.givenPaths(entry.object()));
    }

    /** The suppressions in the annotations of an object and of its template. */
    private static List<DeclaredSuppression> suppressionsIn(KubernetesObject object) {
        List<DeclaredSuppression> out = new ArrayList<>(
                Declarations.read(orNone(object.metadata()).annotations()).suppressions());
        PodTemplateSpec template = Workload.templateOf(object);
        if (template != null) {
            out.addAll(
                    Declarations.read(orNone(template.metadata()).annotations()).suppressions());
        }
        return out;
    }

    /**
     * Judges the update of a pod as the server would: what may change, and whether the pod would still be valid.
     *
     * @param old the pod as it is stored; one without a uid is taken for a manifest, that is for what a create makes of it
     * @param updated the whole pod as it is to be
     */
    public Report validateUpdate(Pod old, Pod updated) {
        return validateUpdate(old, updated, PodUpdates::pod);
    }

    /**
     * Judges an update of a pod's subresource {@code ephemeralcontainers}, as {@code kubectl debug} makes it. Only
     * {@code spec.ephemeralContainers} of the updated pod counts, and those can only be added.
     *
     * @param old the pod as it is stored; one without a uid is taken for a manifest
     * @param updated the whole pod as it is to be
     */
    public Report validateEphemeralContainersUpdate(Pod old, Pod updated) {
        return validateUpdate(old, updated, PodUpdates::ephemeralContainers);
    }

    /**
     * Judges an update of a pod's subresource {@code resize}. Only resources and resize policies of the updated pod count,
     * and of those only amounts of cpu and memory can change, such that the QoS class does not.
     *
     * @param old the pod as it is stored, with its status; one without a uid is taken for a manifest
     * @param updated the whole pod as it is to be
     */
    public Report validateResize(Pod old, Pod updated) {
        return validateUpdate(old, updated, PodUpdates::resize);
    }

    /**
     * Judges an update of a pod's subresource {@code status} as far as metadata goes, which it can change as well; the
     * updated pod's spec does not count. What a status says is the kubelet's, is not modelled, and is not judged: the
     * verdict is the server's for an updated pod without a status.
     *
     * @param old the pod as it is stored; one without a uid is taken for a manifest
     * @param updated the whole pod as it is to be
     */
    public Report validateStatusUpdate(Pod old, Pod updated) {
        return validateUpdate(old, updated, PodUpdates::status);
    }

    /**
     * Judges the update of a PodTemplate as the server would. All of the template may change.
     *
     * @param old the object as it is stored; one without a uid is taken for a manifest
     * @param updated the whole object as it is to be
     */
    public Report validateUpdate(PodTemplate old, PodTemplate updated) {
        Findings out = new Findings(maxFindings);
        TemplateUpdates.Judged judged = TemplateUpdates.template(
                out,
                features,
                options,
                known(old, PodTemplate.class, new Findings()),
                known(updated, PodTemplate.class, out));
        if (judged != null) {
            if (judged.isChanged() && out.rejectedCount() == 0) {
                PodWarnings.template(judged.scope(), judged.metadata(), TEMPLATE);
            }
            podSecurity.check(judged.scope(), TEMPLATE_SPEC, judged.metadata().annotations());
            AdviceRules.check(judged.scope(), TEMPLATE_SPEC, judged.metadata(), suppressions);
        }
        return reports.template(updated, out);
    }

    /**
     * Judges the update of an object as the server would: of a Pod, a PodTemplate, a Deployment, a ReplicaSet, a StatefulSet,
     * a DaemonSet, a Job, a CronJob, a Service, a ConfigMap, a Secret, a ServiceAccount or a Namespace. An object of another
     * kind is in {@link Report#notChecked()}.
     *
     * @param old the object as it is stored; one without a uid is taken for a manifest, that is for what a create makes of it
     * @param updated the whole object as it is to be
     * @throws IllegalArgumentException if the two are of different kinds
     */
    public Report validateUpdate(KubernetesObject old, KubernetesObject updated) {
        if (!old.kind().equals(updated.kind()) || !old.apiVersion().equals(updated.apiVersion())) {
            throw new IllegalArgumentException("an update cannot make a " + updated.kind() + " (" + updated.apiVersion()
                    + ") of a " + old.kind() + " (" + old.apiVersion() + ")");
        }
        if (old instanceof Pod before && updated instanceof Pod after) {
            return validateUpdate(before, after);
        }
        if (old instanceof PodTemplate before && updated instanceof PodTemplate after) {
            return validateUpdate(before, after);
        }
        WorkloadKind workload = WorkloadKind.of(updated);
        if (workload != null && WorkloadKind.of(old) == workload) {
            return workloadUpdate(workload, old, updated);
        }
        if (!ObjectUpdates.isJudged(updated)) {
            return ManifestReports.notJudged(updated);
        }
        Findings out = new Findings(maxFindings);
        ObjectUpdates.update(
                out,
                options,
                known(old, KubernetesObject.class, new Findings()),
                known(updated, KubernetesObject.class, out));
        return reports.plain(updated, out);
    }

    private Report workloadUpdate(WorkloadKind kind, KubernetesObject old, KubernetesObject updated) {
        Findings out = new Findings(maxFindings);
        FieldPath at = kind.podSpecPath();
        WorkloadUpdates.Judged judged = WorkloadUpdates.workload(
                out,
                features,
                options,
                known(old, KubernetesObject.class, new Findings()),
                known(updated, KubernetesObject.class, out));
        if (judged != null) {
            podSecurity.check(judged.scope(), at, judged.metadata().annotations());
            PodSpec advised = JobDeadline.in(kind, updated, judged.effective());
            AdviceRules.check(scopeOf(advised, judged.scope()), at, judged.metadata(), suppressions);
        }
        return reports.workload(kind, updated, out);
    }

    /** The context of a template with a spec, which is most often that of another context. */
    private ValidationContext scopeOf(PodSpec spec, ValidationContext scope) {
        return spec == scope.spec() ? scope : templateScope(scope.out(), spec);
    }

    private ValidationContext templateScope(Findings out, PodSpec spec) {
        return new ValidationContext(out, options, false, null, spec);
    }

    /** One kind of update. */
    @FunctionalInterface
    private interface Update {
        @Nullable
        ValidationContext check(Findings out, Features features, ValidationOptions create, Pod old, Pod updated);
    }

    private Report validateUpdate(Pod old, Pod updated, Update update) {
        Findings out = new Findings(maxFindings);
        ValidationContext scope = update.check(
                out, features, options, known(old, Pod.class, new Findings()), known(updated, Pod.class, out));
        ObjectMeta metadata = scope == null ? null : scope.metadata();
        if (scope != null && metadata != null) {
            if (PodSecurityUpdates.isSignificant(old.spec(), scope.spec())) {
                podSecurity.check(scope, SPEC, metadata.annotations());
            }
            AdviceRules.check(scope, SPEC, metadata, suppressions);
        }
        return reports.pod(updated, out);
    }

    /** The object without the fields that the version does not know, as the server's decoder sees it. */
    private <T extends KubernetesObject> T known(T object, Class<T> type, Findings out) {
        return unknownFields == null ? object : unknownFields.remove(object, type, out);
    }

    private static ObjectMeta orNone(@Nullable ObjectMeta metadata) {
        return metadata == null ? NO_METADATA : metadata;
    }

    private static PodSpec orNone(@Nullable PodSpec spec) {
        return spec == null ? NO_SPEC : spec;
    }

    /** What a validator is to do differently from the standard one. Not thread-safe; what it builds is. */
    public static final class Builder {
        private final Map<Gate, Boolean> gates = new EnumMap<>(Gate.class);
        private final Map<String, String> suppressed = new HashMap<>();
        private boolean ignoresSuppressions;
        private int maxFindings = Findings.DEFAULT_LIMIT;
        private KubernetesVersion kubernetes = KubernetesVersion.newest();
        private PodSecurityLevel podSecurity = PodSecurityLevel.PRIVILEGED;
        private PodSecurityVersion podSecurityVersion = PodSecurityVersion.LATEST;

        private Builder() {}

        /**
         * Judges for the API server of a version; {@link KubernetesVersion#newest()} where it is not called.
         *
         * <p>From 1.33 on the verdicts are those of that version's own server, with its feature gates as they are by
         * default or switched: its rules too, where they have changed without a gate. For 1.29 to 1.32 the rules are
         * those of 1.33 under the older version's defaults of the feature gates: what a server of 1.33 answers when it
         * emulates the older version. Where a rule itself changed before 1.33, the older server may answer otherwise.
         *
         * <p>A field that the version does not know is rejected as strict reading rejects it, by rule {@code
         * read/unknown-field}, which cannot be suppressed.
         *
         * @throws IllegalArgumentException if the version is not {@linkplain KubernetesVersion#isSupported() supported}
         */
        public Builder kubernetes(KubernetesVersion version) {
            if (!version.isSupported()) {
                throw new IllegalArgumentException("Podwright does not judge for Kubernetes " + version
                        + "; the versions are "
                        + KubernetesVersion.supported().stream()
                                .map(KubernetesVersion::toString)
                                .collect(Collectors.joining(", ")));
            }
            kubernetes = version;
            return this;
        }

        /**
         * Switches a feature gate of the API server, as its flag {@code --feature-gates} does. Fields of features that
         * are off are dropped, as the server drops them, and each is reported in {@link Channel#ADVISED} by the rule
         * {@code server/field-dropped}.
         *
         * <p>Whether the version has the gate and lets it be switched, and whether the gates that it needs are on, is
         * checked by {@link #build}. Gates that have nothing to do with pods are not known here, and where a gate needs one
         * of them it is taken to be on.
         *
         * @param name the gate's name, such as {@code ContainerStopSignals}
         * @throws IllegalArgumentException for an unknown gate; the message names similar ones
         */
        public Builder gate(String name, boolean on) {
            gates.put(Features.gate(name), on);
            return this;
        }

        /**
         * Suppresses one of Podwright's own rules for everything that the validator judges, whatever a manifest says of
         * it. What it would have found is still listed in {@link Report#suppressed()}.
         *
         * @param rule the rule's id, such as {@code localhost/port-collision}
         * @param reason why its findings are accepted; with a visible character
         * @throws IllegalArgumentException if there is no rule with that id, or the reason has no visible character
         */
        public Builder suppress(String rule, String reason) {
            if (!AdviceRules.isRule(rule)) {
                throw new IllegalArgumentException("there is no rule " + Excerpt.quoted(rule)
                        + " to suppress; the rules are " + String.join(", ", AdviceRules.suppressible()));
            }
            if (!VisibleText.isIn(reason)) {
                throw new IllegalArgumentException("give the reason why " + rule + " is suppressed");
            }
            suppressed.put(rule, reason);
            return this;
        }

        /**
         * Judges manifests that are not trusted: their annotations do not weaken the verdict. Suppressions in them do not
         * count. What they declare of containers and volumes ({@code listens}, {@code dials}, {@code shares}, ...) is
         * checked, and silences nothing: whatever is found without the annotations is found with them.
         *
         * <p>Without this, an annotation can suppress the rules about how the containers of the pod fit together, and no
         * others: never those of pod security, of versions and of annotations, and nothing of the server's.
         */
        public Builder ignoreSuppressions() {
            ignoresSuppressions = true;
            return this;
        }

        /**
         * How many findings of each channel a report lists at most; 1,000 where it is not called. A report counts what it
         * does not list, and its verdict is the same.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxFindings(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("a report lists at least 1 finding, not " + count);
            }
            maxFindings = count;
            return this;
        }

        /** As {@link #podSecurity(PodSecurityLevel, PodSecurityVersion)}, with the newest version. */
        public Builder podSecurity(PodSecurityLevel level) {
            return podSecurity(level, PodSecurityVersion.LATEST);
        }

        /**
         * Checks what the validator judges also against a level of the Pod Security Standards, as a namespace with that
         * level does. Each field that is refused is an ADVISED error of the rule {@code pod-security/<check>}. Without
         * it nothing is refused, as under {@link PodSecurityLevel#PRIVILEGED}. An update of a pod is checked where the
         * server does: where it adds a container or changes an image, and not for its subresource {@code status}. A server does not know versions newer
         * than itself: they are judged as its own.
         */
        public Builder podSecurity(PodSecurityLevel level, PodSecurityVersion version) {
            podSecurity = level;
            podSecurityVersion = version;
            return this;
        }

        /**
         * The validator.
         *
         * @throws IllegalArgumentException where an API server of the version would not start with the gates: one that the
         *     version does not have or has locked, or one that is on and needs another that is off
         */
        public Validator build() {
            return new Validator(this);
        }
    }
}
