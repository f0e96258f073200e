package dev.podwright.validate.internal.advice.volume;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.volume.Volume;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;
import java.util.Set;

/**
 * A volume that no container uses: the kubelet does not set it up. Passed over are pods that an injector may change, the
 * output of Helm charts, which list volumes of options that are off, volumes that GKE's injector looks for by name, and pods
 * that the server rejects, perhaps for the name in a mount.
 *
 * <p>Upstream: {@code GetPodVolumeNames} in {@code k8s.io/kubernetes/pkg/volume/util}.
 */
public final class NotMounted implements AdviceRule {
    private static final String OF_CLOUD_STORAGE = "gke-gcsfuse-";

    @Override
    public String id() {
        return "volume/not-mounted";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        List<Volume> volumes = pod.spec().volumes();
        if (volumes.isEmpty() || pod.spec().containers().isEmpty() || pod.isRejected()) {
            return;
        }
        Set<String> used = VolumeNames.usedIn(pod);
        for (int i = 0; i < volumes.size(); i++) {
            String name = Checks.orEmpty(volumes.get(i).name());
            boolean isUsed = used == null ? VolumeNames.isUsed(pod, name) : used.contains(name);
            boolean isFound = !isUsed && !name.isEmpty() && !name.startsWith(OF_CLOUD_STORAGE);
            if (isFound && !pod.mayBeInjected() && !pod.isOfChart()) {
                out.advise(
                        Severity.INFO,
                        id(),
                        pod.specPath().child("volumes").index(i),
                        "no container mounts the volume " + Excerpt.quoted(name)
                                + ", and the kubelet does not set it up",
                        "mount it, or remove it",
                        List.of());
            }
        }
    }
}
