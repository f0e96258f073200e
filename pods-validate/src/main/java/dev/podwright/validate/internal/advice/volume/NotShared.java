package dev.podwright.validate.internal.advice.volume;

import dev.podwright.declaration.PairingKind;
import dev.podwright.declaration.VolumeRole;
import dev.podwright.declaration.VolumeUse;
import dev.podwright.model.container.VolumeMount;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.Pair;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.advice.facts.Volumes;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.PodContainer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A container says that it shares a volume, or follows another container, and the two have no volume in common. */
public final class NotShared implements AdviceRule {
    @Override
    public String id() {
        return "volume/not-shared";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        if (!pod.hasDeclarations()) {
            return;
        }
        for (VolumeUse use : pod.declarations().volumeUses()) {
            PodContainer container = pod.find(use.container());
            if (container != null) {
                use(pod, use, container, out);
            }
        }
        Set<String> mountNode = pod.pairs().isEmpty() ? Set.of() : mountNode(pod);
        for (Pair pair : pod.pairs()) {
            if (pair.is(PairingKind.FOLLOWS) && !pod.sharesProcesses() && !haveOneInCommon(pod, pair, mountNode)) {
                out.advise(
                        Severity.WARNING,
                        id(),
                        pair.path(pod),
                        pair.describe() + ", but the two mount no volume in common, so it cannot see what "
                                + Excerpt.quoted(pair.partner().name()) + " writes",
                        "mount the volume with the files in both, or set shareProcessNamespace",
                        pair.places());
            }
        }
    }

    private void use(PodFacts pod, VolumeUse use, PodContainer container, Findings out) {
        Volumes volumes = pod.volumes();
        if (!volumes.byName().containsKey(use.volume())) {
            report(pod, use, container, ", but the pod has none of that name", "add the volume", out);
        } else if (volumes.find(container, use.volume()) == null) {
            if (!SharedMemoryNotShared.isSharedMemory(pod, use)) {
                String fix = "mount " + Excerpt.quoted(use.volume()) + " in " + Excerpt.quoted(container.name());
                report(pod, use, container, ", but does not mount it", fix, out);
            }
        } else if (use.role() != VolumeRole.READS && isAlone(volumes, use, container)) {
            out.advise(
                    Severity.WARNING,
                    id(),
                    pod.annotation(use.key()),
                    says(use, container) + ", but no other container mounts it",
                    "mount " + Excerpt.quoted(use.volume()) + " in the container that it is shared with",
                    List.of(PodFacts.place(container, "volumeMounts")));
        }
    }

    private static String says(VolumeUse use, PodContainer container) {
        return container.describe() + " " + use.role().word() + " the volume " + Excerpt.quoted(use.volume());
    }

    private void report(PodFacts pod, VolumeUse use, PodContainer container, String but, String fix, Findings out) {
        out.advise(
                Severity.ERROR,
                id(),
                pod.annotation(use.key()),
                says(use, container) + but,
                fix,
                List.of(PodFacts.place(container, "volumeMounts")));
    }

    /** Whether a volume that lives and dies with the pod is in this container alone. */
    private static boolean isAlone(Volumes volumes, VolumeUse use, PodContainer container) {
        return volumes.emptyDir(use.volume()) != null && volumes.isAlone(container, use.volume());
    }

    /** A follower that mounts a directory of the node may find there what the other writes, such as its log. */
    private static boolean haveOneInCommon(PodFacts pod, Pair pair, Set<String> mountNode) {
        if (mountNode.contains(pair.server().name())) {
            return true;
        }
        boolean few = pair.server().container().volumeMounts().size()
                < pair.partner().container().volumeMounts().size();
        PodContainer one = few ? pair.server() : pair.partner();
        PodContainer other = few ? pair.partner() : pair.server();
        for (VolumeMount mount : one.container().volumeMounts()) {
            if (pod.volumes().find(other, mount.name() == null ? "" : mount.name()) != null) {
                return true;
            }
        }
        return false;
    }

    /** The names of the containers that mount a directory of the node. */
    private static Set<String> mountNode(PodFacts pod) {
        Set<String> out = new HashSet<>();
        pod.volumes().byName().forEach((name, volume) -> {
            if (volume.hostPath() != null) {
                pod.volumes()
                        .of(name)
                        .forEach(mount -> out.add(mount.container().name()));
            }
        });
        return out;
    }
}
