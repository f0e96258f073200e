package dev.podwright.client.internal.validation;

import dev.podwright.client.internal.json.JsonPaths;
import dev.podwright.client.internal.response.LiveObjectReader;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.schema.Schemas;
import dev.podwright.overlay.internal.apply.InvalidApplyException;
import dev.podwright.overlay.internal.apply.ServerSideApply;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Channel;
import dev.podwright.report.ErrorType;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.report.Severity;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.Validator;
import dev.podwright.validate.internal.report.ImmutableFields;
import dev.podwright.validate.internal.workload.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges what the server would store before an object is sent, if the object's kind has rules: a new object as it is, and
 * an apply to an existing one as what the apply makes of that one.
 */
public final class LocalValidation {
    private static final FieldPath METADATA = FieldPath.of("metadata");
    /** What these mean depends on the fields that the object has beside those that are applied. */
    private static final Set<ErrorType> DEPEND_ON_OTHER_FIELDS =
            Set.of(ErrorType.REQUIRED, ErrorType.NOT_FOUND, ErrorType.FORBIDDEN, ErrorType.TOO_FEW, ErrorType.INTERNAL);
    /** With these an apply or create chooses a version of the object, and the server compares them. */
    private static final Set<FieldPath> PRECONDITIONS =
            Set.of(METADATA.child("resourceVersion"), METADATA.child("uid"));

    private final @Nullable Validator validator;
    private final String fieldManager;

    /**
     * A validation by a validator.
     *
     * @param validator null to validate nothing
     * @param fieldManager the field manager of applies
     */
    public LocalValidation(@Nullable Validator validator, String fieldManager) {
        this.validator = validator;
        this.fieldManager = fieldManager;
    }

    /** The errors in an object of any kind that an apply has, whatever is stored. */
    public List<Finding> applyErrors(KubernetesObject object, JsonObject body) {
        List<Finding> out = new ArrayList<>(ApplyRules.check(object));
        if (validator != null) {
            out.addAll(DuplicateKeys.in(body));
        }
        return out;
    }

    /** The verdict on an object that does not exist yet. */
    public LocalVerdict ofCreate(KubernetesObject object, JsonObject body) {
        List<Finding> findings = withoutPreconditions(validate(object).findings());
        return new LocalVerdict(findings, kind(findings, body, finding -> isOfOneField(object, finding.path())));
    }

    /** The verdict on an apply to a live object. */
    public LocalVerdict ofApply(JsonObject live, JsonObject body) {
        JsonObject preview = preview(live, body);
        List<Finding> findings = preview == null ? List.of() : withoutPreconditions(update(live, preview));
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            Set<String> before = new HashSet<>();
            update(live, live).forEach(finding -> before.add(key(finding)));
            findings = findings.stream()
                    .filter(finding -> !before.contains(key(finding)))
                    .toList();
        }
        boolean isPod = isPod(live);
        return new LocalVerdict(findings, kind(findings, body, finding -> isPod));
    }

    /** What the apply would store, as far as it is known without the server; null where the server refuses it unjudged. */
    private @Nullable JsonObject preview(JsonObject live, JsonObject applied) {
        ObjectSchema<?> schema = Schemas.find(live);
        try {
            return schema == null ? null : new ServerSideApply(schema).apply(live, applied, fieldManager, live);
        } catch (InvalidApplyException e) {
            return null;
        }
    }

    /** Of a pod and a pod template nearly all errors depend on one field; of other kinds, on more than the preview knows. */
    private static boolean isPod(JsonObject live) {
        KubernetesObject object = LiveObjectReader.decode(live, new ArrayList<>());
        return object instanceof Pod || object instanceof PodTemplate;
    }

    /**
     * Whether what is wrong at a path is a value alone, and does not depend on other fields, which another manager may have
     * set. Beside pods and pod templates that is so of metadata and of the spec of a workload's pods, but for what depends
     * on the kind of workload.
     */
    private static boolean isOfOneField(KubernetesObject object, FieldPath path) {
        if (object instanceof Pod || object instanceof PodTemplate) {
            return true;
        }
        FieldPath pods = Workload.isJudged(object) ? Workload.podSpecPathOf(object) : null;
        return (pods != null && path.startsWith(pods))
                ? !path.equals(pods.child("restartPolicy"))
                : path.startsWith(METADATA) && !path.equals(METADATA.child("name"));
    }

    private static String key(Finding finding) {
        return finding.rule() + " " + finding.path();
    }

    private static LocalVerdict.Kind kind(List<Finding> findings, JsonObject body, Predicate<Finding> mayBeCertain) {
        List<Finding> errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (errors.isEmpty()) {
            return LocalVerdict.Kind.ACCEPTED;
        }
        if (errors.stream().anyMatch(finding -> mayBeCertain.test(finding) && isCertain(finding, body))) {
            return LocalVerdict.Kind.REJECTED;
        }
        return errors.stream().allMatch(ImmutableFields::areIn)
                ? LocalVerdict.Kind.IMMUTABLE
                : LocalVerdict.Kind.DOUBTFUL;
    }

    /** Whether an error is about a value that is in the applied object, and not about what is beside it. */
    private static boolean isCertain(Finding finding, JsonObject body) {
        ErrorType type = finding.type();
        return finding.channel() == Channel.REJECTED
                && type != null
                && !DEPEND_ON_OTHER_FIELDS.contains(type)
                && JsonPaths.at(body, finding.path()) != null;
    }

    private static List<Finding> withoutPreconditions(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !PRECONDITIONS.contains(finding.path()))
                .toList();
    }

    /** The report on an object; without findings if its kind has no rules. */
    private Report validate(KubernetesObject object) {
        return validator == null ? Report.of(ObjectRef.of(object).toString(), List.of()) : validator.validate(object);
    }

    private List<Finding> update(JsonObject live, JsonObject updated) {
        if (validator == null) {
            return List.of();
        }
        KubernetesObject before = LiveObjectReader.decode(live, new ArrayList<>());
        KubernetesObject after = LiveObjectReader.decode(updated, new ArrayList<>());
        boolean same = before.kind().equals(after.kind()) && before.apiVersion().equals(after.apiVersion());
        return same ? validator.validateUpdate(before, after).findings() : List.of();
    }

    /** The errors of a resize of a live pod. */
    public List<Finding> resize(Pod live, Pod resized) {
        return validator == null ? List.of() : errors(validator.validateResize(live, resized));
    }

    /** The errors of new ephemeral containers in a live pod. */
    public List<Finding> ephemeralContainers(Pod live, Pod updated) {
        return validator == null ? List.of() : errors(validator.validateEphemeralContainersUpdate(live, updated));
    }

    private static List<Finding> errors(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
