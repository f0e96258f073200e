package dev.podwright.validate.internal.effective;

import dev.podwright.model.KubernetesObject;
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
import dev.podwright.model.service.Service;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.model.volume.PersistentVolumeClaimSpec;
import dev.podwright.validate.internal.core.Features;

/**
 * Whole objects with their defaults, as the server shows them. An absent spec stays absent.
 *
 * <p>Upstream: {@code SetObjectDefaults_Deployment} and so on in {@code zz_generated.defaults.go} of {@code
 * k8s.io/kubernetes/pkg/apis/core/v1}, {@code .../apps/v1} and {@code .../batch/v1}.
 */
public final class ObjectDefaults {
    private ObjectDefaults() {}

    /** The object with its defaults; the same instance where it has them all, and where its kind has none here. */
    public static KubernetesObject of(KubernetesObject object, Features features) {
        if (object instanceof Pod pod && pod.spec() != null) {
            PodSpec spec = Defaults.aliased(Defaults.ofPod(graceful(pod.spec()), features));
            return spec == pod.spec() ? pod : pod.toBuilder().spec(spec).build();
        }
        if (object instanceof PodTemplate given && given.template() != null) {
            PodTemplateSpec template = ofTemplate(given.template(), features);
            return template == given.template()
                    ? given
                    : given.toBuilder().template(template).build();
        }
        if (object instanceof Job given && given.spec() != null) {
            return job(given, given.spec(), features);
        }
        if (object instanceof CronJob given && given.spec() != null) {
            CronJobSpec spec = Defaults.shown(CronJobSpec.class, given.spec(), features);
            return spec == given.spec() ? given : given.toBuilder().spec(spec).build();
        }
        if (object instanceof Service given && given.spec() != null) {
            ServiceSpec spec = Defaults.shown(ServiceSpec.class, ServiceCompletion.of(given.spec()), features);
            return spec == given.spec() ? given : given.toBuilder().spec(spec).build();
        }
        if (object instanceof PersistentVolumeClaim given && given.spec() != null) {
            PersistentVolumeClaimSpec spec = Defaults.shown(PersistentVolumeClaimSpec.class, given.spec(), features);
            return spec == given.spec() ? given : given.toBuilder().spec(spec).build();
        }
        return replicated(object, features);
    }

    private static KubernetesObject replicated(KubernetesObject object, Features features) {
        if (object instanceof Deployment given && given.spec() != null) {
            DeploymentSpec spec = Defaults.shown(DeploymentSpec.class, WorkloadCompletion.of(given.spec()), features);
            return spec == given.spec() ? given : given.toBuilder().spec(spec).build();
        }
        if (object instanceof ReplicaSet given && given.spec() != null) {
            ReplicaSetSpec spec = Defaults.shown(ReplicaSetSpec.class, given.spec(), features);
            return spec == given.spec() ? given : given.toBuilder().spec(spec).build();
        }
        if (object instanceof StatefulSet given && given.spec() != null) {
            StatefulSetSpec spec =
                    Defaults.shown(StatefulSetSpec.class, WorkloadCompletion.of(given.spec(), features), features);
            return spec == given.spec() ? given : given.toBuilder().spec(spec).build();
        }
        if (object instanceof DaemonSet given && given.spec() != null) {
            DaemonSetSpec spec = Defaults.shown(DaemonSetSpec.class, WorkloadCompletion.of(given.spec()), features);
            return spec == given.spec() ? given : given.toBuilder().spec(spec).build();
        }
        return object;
    }

    private static Job job(Job given, JobSpec before, Features features) {
        JobSpec spec = Defaults.shown(JobSpec.class, WorkloadCompletion.of(before), features);
        Job job = spec == before ? given : given.toBuilder().spec(spec).build();
        return WorkloadCompletion.labelled(job, before);
    }

    /** The template with its defaults; the same instance where it has them all. An absent spec stays absent. */
    public static PodTemplateSpec ofTemplate(PodTemplateSpec template, Features features) {
        PodSpec before = template.spec();
        if (before == null) {
            return template;
        }
        PodSpec after = Defaults.aliased(Defaults.ofTemplate(before, features));
        return after == before ? template : template.toBuilder().spec(after).build();
    }

    /** A pod's negative grace period becomes one second. */
    private static PodSpec graceful(PodSpec spec) {
        Long seconds = spec.terminationGracePeriodSeconds();
        return seconds == null || seconds >= 0
                ? spec
                : spec.toBuilder().terminationGracePeriodSeconds(1L).build();
    }
}
