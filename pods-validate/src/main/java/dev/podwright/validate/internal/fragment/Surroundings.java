package dev.podwright.validate.internal.fragment;

import dev.podwright.fragment.Fragment;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Namespace;
import dev.podwright.model.NamespaceSpec;
import dev.podwright.model.PersistentVolumeClaim;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.apps.DaemonSet;
import dev.podwright.model.apps.DaemonSetSpec;
import dev.podwright.model.apps.Deployment;
import dev.podwright.model.apps.DeploymentSpec;
import dev.podwright.model.apps.ReplicaSet;
import dev.podwright.model.apps.ReplicaSetSpec;
import dev.podwright.model.apps.StatefulSet;
import dev.podwright.model.apps.StatefulSetSpec;
import dev.podwright.model.batch.CronJob;
import dev.podwright.model.batch.CronJobSpec;
import dev.podwright.model.batch.Job;
import dev.podwright.model.batch.JobSpec;
import dev.podwright.model.batch.JobTemplateSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.service.Service;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.model.volume.PersistentVolumeClaimSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Location;
import dev.podwright.report.NotChecked;
import dev.podwright.report.Report;
import dev.podwright.report.SourceMap;
import dev.podwright.report.Suppression;
import dev.podwright.validate.internal.core.Features;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An object that is valid apart from the part of it that is judged. */
public final class Surroundings {
    /** The metadata of the object; what is wrong with it would be no fault of the part. */
    static final ObjectMeta NAMED = ObjectMeta.builder().name("fragment").build();

    private static final FieldPath SPEC = FieldPath.of("spec");

    private final KubernetesObject object;
    private final FieldPath path;
    private final Predicate<Finding> holds;

    private Surroundings(KubernetesObject object, FieldPath path, Predicate<Finding> holds) {
        this.object = object;
        this.path = path;
        this.holds = holds;
    }

    private static Surroundings of(KubernetesObject object, FieldPath path) {
        return new Surroundings(object, path, finding -> true);
    }

    /** The object in which a value is judged; null for a value of a type that is not judged alone. */
    public static @Nullable Surroundings of(Object value, Features features) {
        if (value instanceof PodTemplateSpec template) {
            return of(PodTemplate.builder().metadata(NAMED).template(template).build(), FieldPath.of("template"));
        }
        if (value instanceof PodSpec spec) {
            return of(Pod.builder().metadata(NAMED).spec(spec).build(), SPEC);
        }
        if (value instanceof Container container) {
            PodOfContainer pod = new PodOfContainer(container, features);
            return new Surroundings(pod.pod(), SPEC.child("containers").index(0), pod::holds);
        }
        if (value instanceof KubernetesObject whole) {
            return of(whole, FieldPath.empty());
        }
        KubernetesObject workload = workload(value);
        if (workload != null) {
            return of(workload, value instanceof JobTemplateSpec ? SPEC.child("jobTemplate") : SPEC);
        }
        KubernetesObject other = other(value);
        return other == null ? null : of(other, SPEC);
    }

    private static @Nullable KubernetesObject workload(Object value) {
        if (value instanceof DeploymentSpec spec) {
            return Deployment.builder().metadata(NAMED).spec(spec).build();
        }
        if (value instanceof ReplicaSetSpec spec) {
            return ReplicaSet.builder().metadata(NAMED).spec(spec).build();
        }
        if (value instanceof StatefulSetSpec spec) {
            return StatefulSet.builder().metadata(NAMED).spec(spec).build();
        }
        if (value instanceof DaemonSetSpec spec) {
            return DaemonSet.builder().metadata(NAMED).spec(spec).build();
        }
        if (value instanceof JobSpec spec) {
            return Job.builder().metadata(NAMED).spec(spec).build();
        }
        if (value instanceof CronJobSpec spec) {
            return CronJob.builder().metadata(NAMED).spec(spec).build();
        }
        if (value instanceof JobTemplateSpec template) {
            CronJobSpec spec = CronJobSpec.builder()
                    .schedule("@daily")
                    .jobTemplate(template)
                    .build();
            return CronJob.builder().metadata(NAMED).spec(spec).build();
        }
        return null;
    }

    private static @Nullable KubernetesObject other(Object value) {
        if (value instanceof ServiceSpec spec) {
            return Service.builder().metadata(NAMED).spec(spec).build();
        }
        if (value instanceof PersistentVolumeClaimSpec spec) {
            return PersistentVolumeClaim.builder().metadata(NAMED).spec(spec).build();
        }
        return value instanceof NamespaceSpec spec
                ? Namespace.builder().metadata(NAMED).spec(spec).build()
                : null;
    }

    /** The object, with the part in it. */
    public KubernetesObject object() {
        return object;
    }

    /** The object as JSON, with nothing in it but the part. */
    public JsonObject json(JsonObject part) {
        JsonValue value = part;
        for (FieldPath at = path; at.parent() != null; at = parent(at)) {
            value = at.name() == null
                    ? JsonArray.of(List.of(value))
                    : JsonObject.builder().add(at.name(), value).build();
        }
        return (JsonObject) value;
    }

    private static FieldPath parent(FieldPath path) {
        FieldPath parent = path.parent();
        return parent == null ? path : parent;
    }

    /** The places of the object's fields: those of the part. */
    public SourceMap sources(Fragment<?> part) {
        return field -> part.locate(field.startsWith(path) ? field.relativeTo(path) : FieldPath.empty());
    }

    /** The problems of a part as those of the object, without those of the text around it. */
    public List<Finding> problems(Fragment<?> part) {
        return part.report().findings().stream()
                .filter(each -> each.path().startsWith(part.path()))
                .map(each -> each.relativeTo(part.path()).under(path))
                .toList();
    }

    /** A report about the object, with locations, as one about the part in its document. */
    public Report ofPart(Report report, Fragment<?> part) {
        List<Finding> findings = new ArrayList<>();
        for (Finding each : part.report().findings()) {
            if (!each.path().startsWith(part.path())) {
                findings.add(each);
            }
        }
        for (Finding each : report.findings()) {
            if (isOfPart(each)) {
                findings.add(inDocument(each, part));
            }
        }
        List<Suppression> suppressed = new ArrayList<>();
        for (Suppression each : report.suppressed()) {
            if (isOfPart(each.finding())) {
                suppressed.add(each.withFinding(inDocument(each.finding(), part)));
            }
        }
        List<NotChecked> notChecked = new ArrayList<>();
        for (NotChecked each : report.notChecked()) {
            if (each.path().startsWith(path)) {
                Location place = each.location();
                FieldPath at = part.path().append(each.path().relativeTo(path));
                notChecked.add(NotChecked.of(at, each.message()).located(field -> place));
            }
        }
        return Report.of(part.report().subject(), findings)
                .withSuppressed(suppressed)
                .withNotChecked(notChecked)
                .withUnlisted(report.unlisted());
    }

    private boolean isOfPart(Finding finding) {
        return finding.path().startsWith(path) && holds.test(finding);
    }

    private Finding inDocument(Finding finding, Fragment<?> part) {
        Finding own = finding.related().isEmpty()
                ? finding
                : finding.toBuilder()
                        .related(finding.related().stream()
                                .filter(each -> each.path().startsWith(path))
                                .toList())
                        .build();
        return own.relativeTo(path).under(part.path());
    }

    /** The report about a part of a type that is not judged alone. */
    public static Report notJudged(Fragment<?> part) {
        Report read = part.report();
        NotChecked whole = NotChecked.of(part.path(), part.type().getSimpleName() + " is not judged alone");
        return read.withNotChecked(List.of(whole.located(field -> part.locate(FieldPath.empty()))));
    }
}
