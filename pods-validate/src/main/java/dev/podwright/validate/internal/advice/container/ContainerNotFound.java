package dev.podwright.validate.internal.advice.container;

import dev.podwright.model.container.EnvVar;
import dev.podwright.model.container.ResourceFieldSelector;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.volume.DownwardAPIProjection;
import dev.podwright.model.volume.DownwardAPIVolumeFile;
import dev.podwright.model.volume.ProjectedVolumeSource;
import dev.podwright.model.volume.Volume;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field or an annotation of Kubernetes names a container that the pod does not have. A pod that an injector may change
 * is passed over.
 *
 * <p>Upstream: {@code findContainerInPod} in {@code k8s.io/kubernetes/pkg/api/v1/resource};
 * {@code DefaultContainerAnnotationName} in {@code k8s.io/kubectl/pkg/cmd/util/podcmd}.
 */
public final class ContainerNotFound implements AdviceRule {
    private static final String DEFAULT_CONTAINER = "kubectl.kubernetes.io/default-container";

    private static final int FEW = 16;

    @Override
    public String id() {
        return "container/not-found";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        if (!pod.annotations().isEmpty()) {
            annotation(pod, out);
        }
        List<PodContainer> containers = pod.containers();
        for (int i = 0; i < containers.size(); i++) {
            List<EnvVar> env = containers.get(i).container().env();
            for (int j = 0; j < env.size(); j++) {
                String name = named(env.get(j));
                if (name != null && isMissing(pod, name)) {
                    env(pod, containers.get(i), j, name, out);
                }
            }
        }
        List<Volume> volumes = pod.spec().volumes();
        for (int i = 0; i < volumes.size(); i++) {
            volume(pod, volumes.get(i), i, out);
        }
    }

    private static @Nullable String named(EnvVar variable) {
        return variable.valueFrom() == null ? null : named(variable.valueFrom().resourceFieldRef());
    }

    private static @Nullable String named(@Nullable ResourceFieldSelector selector) {
        return selector == null || Checks.isEmpty(selector.containerName()) ? null : selector.containerName();
    }

    /** Whether the kubelet does not find the name: it does not look at ephemeral containers. */
    private static boolean isMissing(PodFacts pod, String name) {
        List<PodContainer> containers = pod.containers();
        for (int i = 0; i < Math.min(containers.size(), FEW); i++) {
            if (!containers.get(i).isEphemeral()
                    && name.equals(containers.get(i).name())) {
                return false;
            }
        }
        PodContainer found = containers.size() > FEW ? pod.find(name) : null;
        return (found == null || found.isEphemeral()) && !pod.mayBeInjected();
    }

    private void annotation(PodFacts pod, Findings out) {
        String name = Checks.orEmpty(pod.annotations().get(DEFAULT_CONTAINER));
        if (name.isEmpty() || pod.containers().isEmpty() || pod.find(name) != null || pod.mayBeInjected()) {
            return;
        }
        out.advise(
                Severity.WARNING,
                id(),
                pod.annotation(DEFAULT_CONTAINER),
                "the default container of kubectl is " + Excerpt.quoted(name)
                        + ", which the pod does not have: kubectl exec fails unless -c names another",
                "name one of " + pod.names(),
                List.of());
    }

    private void env(PodFacts pod, PodContainer container, int index, String name, Findings out) {
        report(
                pod,
                container.path().child("env").index(index).child("valueFrom", "resourceFieldRef"),
                "a variable of " + container.describe(),
                name,
                "the container cannot be started (CreateContainerConfigError)",
                out);
    }

    private void volume(PodFacts pod, Volume volume, int index, Findings out) {
        if (volume.downwardAPI() != null) {
            List<DownwardAPIVolumeFile> items = volume.downwardAPI().items();
            for (int i = 0; i < items.size(); i++) {
                item(pod, volume, index, items.get(i), -1, i, out);
            }
        }
        ProjectedVolumeSource projected = volume.projected();
        for (int i = 0; projected != null && i < projected.sources().size(); i++) {
            DownwardAPIProjection source = projected.sources().get(i).downwardAPI();
            List<DownwardAPIVolumeFile> items = source == null ? List.of() : Checks.orNone(source.items());
            for (int j = 0; j < items.size(); j++) {
                item(pod, volume, index, items.get(j), i, j, out);
            }
        }
    }

    /** The kubelet sets up only what is mounted. */
    private void item(
            PodFacts pod, Volume volume, int index, DownwardAPIVolumeFile item, int source, int i, Findings out) {
        String name = named(item.resourceFieldRef());
        String own = Checks.orEmpty(volume.name());
        if (name != null && isMissing(pod, name) && !pod.volumes().of(own).isEmpty()) {
            FieldPath path = pod.specPath().child("volumes").index(index);
            FieldPath holder = source < 0
                    ? path.child("downwardAPI")
                    : path.child("projected", "sources").index(source).child("downwardAPI");
            report(
                    pod,
                    holder.child("items").index(i).child("resourceFieldRef"),
                    "a file of the volume " + Excerpt.quoted(own),
                    name,
                    "the volume cannot be set up, and no container starts",
                    out);
        }
    }

    private void report(PodFacts pod, FieldPath selector, String what, String name, String consequence, Findings out) {
        out.advise(
                Severity.ERROR,
                id(),
                selector.child("containerName"),
                what + " has a resource of the container " + Excerpt.quoted(name) + ", which the pod does not have: "
                        + consequence,
                "name one of " + pod.names(),
                List.of());
    }
}
