package dev.podwright.validate;

import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.effective.Defaults;

/**
 * What the API server fills in where an author is silent: restart policy, protocols, thresholds of probes, requests from
 * limits and so on. Podwright itself never renders defaults; this is for those who want to see them.
 *
 * <p>Upstream: {@code SetObjectDefaults_Pod} and {@code SetObjectDefaults_PodTemplate} in
 * {@code k8s.io/kubernetes/pkg/apis/core/v1}, version 1.37. What admission adds, such as the name of a service account or
 * tolerations, is not in it.
 */
public final class ServerDefaults {
    private ServerDefaults() {}

    /** The pod with its defaults; the same instance where it has them all. An absent spec stays absent. */
    public static Pod fill(Pod pod) {
        PodSpec before = pod.spec();
        if (before == null) {
            return pod;
        }
        PodSpec after = aliased(Defaults.ofPod(graceful(before), Features.NEWEST));
        return after == before ? pod : pod.toBuilder().spec(after).build();
    }

    /**
     * The template with its defaults; the same instance where it has them all. A template gets fewer than a pod: its
     * pods get the rest when they are created. An absent spec stays absent.
     */
    public static PodTemplateSpec fill(PodTemplateSpec template) {
        PodSpec before = template.spec();
        if (before == null) {
            return template;
        }
        PodSpec after = aliased(Defaults.ofTemplate(before, Features.NEWEST));
        return after == before ? template : template.toBuilder().spec(after).build();
    }

    /** A pod's negative grace period becomes one second. */
    private static PodSpec graceful(PodSpec spec) {
        Long seconds = spec.terminationGracePeriodSeconds();
        return seconds == null || seconds >= 0
                ? spec
                : spec.toBuilder().terminationGracePeriodSeconds(1L).build();
    }

    /** The service account's name and its deprecated alias are the same. */
    private static PodSpec aliased(PodSpec spec) {
        String name = Checks.isEmpty(spec.serviceAccountName()) ? spec.serviceAccount() : spec.serviceAccountName();
        if (name == null
                || name.isEmpty()
                || (name.equals(spec.serviceAccountName()) && name.equals(spec.serviceAccount()))) {
            return spec;
        }
        return spec.toBuilder().serviceAccountName(name).serviceAccount(name).build();
    }
}
