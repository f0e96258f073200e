package dev.podwright.validate.internal.advice.volume;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.model.volume.Volume;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.advice.facts.Volumes;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two containers write to one emptyDir as different users, neither of them root. Both can make files there, because the
 * directory has the mode 0777; neither can change a file of the other, which has usually the mode 0644. Passed over are
 * pods with an fsGroup, and containers that run as one group.
 *
 * <p>Upstream: {@code setupDir} in {@code k8s.io/kubernetes/pkg/volume/emptydir}.
 */
public final class DifferentUsers implements AdviceRule {
    @Override
    public String id() {
        return "volume/different-users";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        PodSecurityContext shared = pod.spec().securityContext();
        if (pod.spec().volumes().isEmpty()
                || (shared != null && shared.fsGroup() != null)
                || !hasTwoUsers(pod)
                || pod.isWindows()) {
            return;
        }
        List<Volume> volumes = pod.spec().volumes();
        for (int i = 0; i < volumes.size(); i++) {
            if (isEmptyDir(volumes.get(i))) {
                check(pod, Checks.orEmpty(volumes.get(i).name()), out);
            }
        }
    }

    /** Whether a volume is an emptyDir: as the server defaults it, one without a source is. */
    private static boolean isEmptyDir(Volume volume) {
        return volume.emptyDir() != null
                || volume.equals(Volume.builder().name(volume.name()).build());
    }

    private static boolean hasTwoUsers(PodFacts pod) {
        long first = 0;
        List<PodContainer> containers = pod.containers();
        for (int i = 0; i < containers.size(); i++) {
            long user = user(pod, containers.get(i));
            if (user != 0 && first != 0 && user != first) {
                return true;
            }
            first = user == 0 ? first : user;
        }
        return false;
    }

    /** The user that a container or the pod sets; 0 for root and for that of the image, which is not known. */
    private static long user(PodFacts pod, PodContainer container) {
        SecurityContext own = container.securityContext();
        PodSecurityContext shared = pod.spec().securityContext();
        Long user = own == null ? null : own.runAsUser();
        user = user == null && shared != null ? shared.runAsUser() : user;
        return user == null ? 0 : user;
    }

    private static @Nullable Long group(PodFacts pod, PodContainer container) {
        SecurityContext own = container.securityContext();
        PodSecurityContext shared = pod.spec().securityContext();
        Long group = own == null ? null : own.runAsGroup();
        return group == null && shared != null ? shared.runAsGroup() : group;
    }

    private void check(PodFacts pod, String volume, Findings out) {
        Volumes.Mount first = null;
        for (Volumes.Mount mount : pod.volumes().of(volume)) {
            if (mount.readOnly() || user(pod, mount.container()) == 0) {
                continue;
            }
            if (first == null) {
                first = mount;
            } else if (differ(pod, first.container(), mount.container()) && first.meets(mount)) {
                report(pod, volume, first, mount, out);
                return;
            }
        }
    }

    private static boolean differ(PodFacts pod, PodContainer a, PodContainer b) {
        Long group = group(pod, a);
        return user(pod, a) != user(pod, b) && (group == null || !Objects.equals(group, group(pod, b)));
    }

    private void report(PodFacts pod, String volume, Volumes.Mount a, Volumes.Mount b, Findings out) {
        out.advise(
                Severity.INFO,
                id(),
                b.path(),
                a.container().describe() + " and " + b.container().describe() + " write to the volume "
                        + Excerpt.quoted(volume) + " as the users " + user(pod, a.container()) + " and "
                        + user(pod, b.container())
                        + ": a file that one of them makes with the usual mode 0644 cannot be changed by the other",
                "run both as one user; or set fsGroup and let them make files that their group can write; or set readOnly"
                        + " on the mount of the one that only reads",
                List.of(
                        Finding.Related.of(a.container().name(), a.path()),
                        Finding.Related.of(b.container().name(), b.path())));
    }
}
