package dev.podwright.validate.internal.podsecurity;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.volume.Volume;
import dev.podwright.validate.internal.check.Checks;
import java.util.List;

/**
 * A volume must not be a path of the node.
 *
 * <p>Upstream: {@code CheckHostPathVolumes} in {@code k8s.io/pod-security-admission/policy}.
 */
final class HostPathVolumesCheck {
    private HostPathVolumesCheck() {}

    static void check(PodUnderCheck pod, Refusals out) {
        List<Volume> volumes = pod.spec().volumes();
        for (int i = 0; i < volumes.size(); i++) {
            if (volumes.get(i).hostPath() != null) {
                out.refuse(
                        pod.path().child("volumes").index(i).child("hostPath"),
                        "volume " + Excerpt.quoted(Checks.orEmpty(volumes.get(i).name())) + " is a path of the node",
                        "use emptyDir, persistentVolumeClaim or another kind of volume");
            }
        }
    }
}
