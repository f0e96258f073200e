package dev.podwright.validate.internal.advice;

import dev.podwright.declaration.PairingKind;
import dev.podwright.declaration.VolumeRole;
import dev.podwright.declaration.VolumeUse;
import dev.podwright.model.container.VolumeMount;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.volume.Volume;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.Pair;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.advice.facts.Volumes;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.PodContainer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A container says that it shares a volume, or follows another container, and the two have no volume in common. */
final class NotShared implements AdviceRule {
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
        for (Pair pair : pod.pairs()) {
            if (pair.is(PairingKind.FOLLOWS) && !pod.sharesProcesses() && !haveOneInCommon(pod, pair)) {
                out.advise(
                        Severity.WARNING,
                        id(),
                        pair.path(pod),
                        pair.describe() + ", but the two mount no volume in common, so it cannot see what \""
                                + pair.partner().name() + "\" writes",
                        "mount the volume with the files in both, or set shareProcessNamespace",
                        pair.places());
            }
        }
    }

    private void use(PodFacts pod, VolumeUse use, PodContainer container, Findings out) {
        Volumes volumes = pod.volumes();
        String volume = Excerpt.quoted(use.volume());
        String says = container.describe() + " " + use.role().word() + " the volume " + volume;
        if (!volumes.byName().containsKey(use.volume())) {
            report(pod, use, container, says + ", but the pod has none of that name", "add the volume", out);
        } else if (volumes.find(container, use.volume()) == null) {
            if (!SharedMemoryNotShared.isSharedMemory(pod, use)) {
                String fix = "mount " + volume + " in \"" + container.name() + "\"";
                report(pod, use, container, says + ", but does not mount it", fix, out);
            }
        } else if (use.role() != VolumeRole.READS && isAlone(volumes, use, container)) {
            out.advise(
                    Severity.WARNING,
                    id(),
                    pod.annotation(use.key()),
                    says + ", but no other container mounts it",
                    "mount " + volume + " in the container that it is shared with",
                    List.of(PodFacts.place(container, "volumeMounts")));
        }
    }

    private void report(PodFacts pod, VolumeUse use, PodContainer container, String message, String fix, Findings out) {
        out.advise(
                Severity.ERROR,
                id(),
                pod.annotation(use.key()),
                message,
                fix,
                List.of(PodFacts.place(container, "volumeMounts")));
    }

    /** Whether a volume that lives and dies with the pod is in this container alone. */
    private static boolean isAlone(Volumes volumes, VolumeUse use, PodContainer container) {
        if (volumes.emptyDir(use.volume()) == null) {
            return false;
        }
        for (Volumes.Mount mount : volumes.of(use.volume())) {
            if (!mount.container().is(container)) {
                return false;
            }
        }
        return true;
    }

    /** A follower that mounts a directory of the node may find there what the other writes, such as its log. */
    private static boolean haveOneInCommon(PodFacts pod, Pair pair) {
        Set<String> partners = new HashSet<>();
        for (VolumeMount mount : pair.partner().container().volumeMounts()) {
            partners.add(mount.name() == null ? "" : mount.name());
        }
        for (VolumeMount mount : pair.server().container().volumeMounts()) {
            String name = mount.name() == null ? "" : mount.name();
            Volume volume = pod.volumes().byName().get(name);
            if (partners.contains(name) || (volume != null && volume.hostPath() != null)) {
                return true;
            }
        }
        return false;
    }
}
