package dev.podwright.validate;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.effective.ObjectDefaults;

/**
 * What the API server fills in where an author is silent: restart policy, protocols, thresholds of probes, numbers of
 * replicas, update strategies and so on. Podwright itself never renders defaults; this is for those who want to see them.
 *
 * <p>Upstream: {@code SetObjectDefaults_Pod} and likewise for the other kinds, in
 * {@code k8s.io/kubernetes/pkg/apis/core/v1}, {@code .../apps/v1} and {@code .../batch/v1}, version 1.37. What admission and
 * allocation add, such as the name of a service account, tolerations or the address of a Service, is not in it.
 */
public final class ServerDefaults {
    private ServerDefaults() {}

    /**
     * The object with its defaults; the same instance where it has them all. That is a Pod, PodTemplate, Deployment,
     * ReplicaSet, StatefulSet, DaemonSet, Job, CronJob, Service or PersistentVolumeClaim; an object of another kind is
     * returned as it is. An absent spec stays absent, and so does the absent template of a PodTemplate. In a spec, the parts that the server
     * always has, such as the template of a Deployment, are filled in even if they are absent. The jobs of a CronJob get
     * most of their defaults when they are created, and so they have none here. A status stays as it is.
     *
     * @param <T> the type of the object
     */
    @SuppressWarnings("unchecked") // The result has the kind of the object, and each kind is one type.
    public static <T extends KubernetesObject> T fill(T object) {
        return (T) ObjectDefaults.of(object, Features.NEWEST);
    }

    /**
     * The template with its defaults; the same instance where it has them all. A template gets fewer than a pod: its
     * pods get the rest when they are created. An absent spec stays absent.
     */
    public static PodTemplateSpec fill(PodTemplateSpec template) {
        return ObjectDefaults.ofTemplate(template, Features.NEWEST);
    }
}
