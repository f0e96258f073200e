package dev.podwright.validate.internal.advice.volume;

import dev.podwright.declaration.VolumeRole;
import dev.podwright.declaration.VolumeUse;
import dev.podwright.model.container.VolumeMount;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.advice.facts.Volumes;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;

/**
 * A volume is one container's /dev/shm and is not that of another that is to share its memory: POSIX shared memory is
 * files under /dev/shm, and each container has its own unless one volume is mounted there in both.
 */
public final class SharedMemoryNotShared implements AdviceRule {
    @Override
    public String id() {
        return "ipc/shm-not-shared";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        if (pod.hasDeclarations()) {
            for (VolumeUse use : pod.declarations().volumeUses()) {
                PodContainer container = pod.find(use.container());
                if (container != null
                        && isSharedMemory(pod, use)
                        && !mountsSharedMemory(pod, container, use.volume())) {
                    declared(pod, use, container, out);
                }
            }
        }
        if (hasSharedMemory(pod)) {
            pod.volumes().mounts().forEach((name, mounts) -> elsewhere(pod, name, mounts, out));
        }
    }

    static boolean hasSharedMemory(PodFacts pod) {
        for (int i = 0; i < pod.containers().size(); i++) {
            List<VolumeMount> mounts = pod.containers().get(i).container().volumeMounts();
            for (int j = 0; j < mounts.size(); j++) {
                VolumeMount mount = mounts.get(j);
                if (Volumes.isSharedMemoryPath(mount.mountPath())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a container says that it shares a volume which is the /dev/shm of some container. */
    static boolean isSharedMemory(PodFacts pod, VolumeUse use) {
        return use.role() == VolumeRole.SHARES && pod.sharedMemory(use.volume()) != null;
    }

    private static boolean mountsSharedMemory(PodFacts pod, PodContainer container, String volume) {
        for (Volumes.Mount mount : pod.volumes().of(container, volume)) {
            if (mount.isSharedMemory()) {
                return true;
            }
        }
        return false;
    }

    private void declared(PodFacts pod, VolumeUse use, PodContainer container, Findings out) {
        Volumes.Mount shared = pod.sharedMemory(use.volume());
        if (shared == null) {
            return;
        }
        String name = Excerpt.quoted(container.name());
        out.advise(
                Severity.ERROR,
                id(),
                pod.annotation(use.key()),
                container.describe() + " shares the memory of the volume " + Excerpt.quoted(use.volume())
                        + ", which is "
                        + Volumes.SHARED_MEMORY + " of " + shared.container().describe()
                        + ", but does not mount it there: its " + Volumes.SHARED_MEMORY + " is another",
                "mount the volume at " + Volumes.SHARED_MEMORY + " in " + name,
                List.of(PodFacts.place(container, "volumeMounts"), place(shared)));
    }

    /** Not declared by the author: the volume is at /dev/shm here, and somewhere else there. */
    private void elsewhere(PodFacts pod, String name, List<Volumes.Mount> mounts, Findings out) {
        Volumes.Mount shared = pod.volumes().isMemory(name) ? pod.sharedMemory(name) : null;
        if (shared == null) {
            return;
        }
        PodContainer last = null;
        boolean meant = false;
        for (Volumes.Mount mount : mounts) {
            PodContainer container = mount.container();
            if (last == null || !last.is(container)) {
                last = container;
                meant = mountsSharedMemory(pod, container, name) || pod.uses(container.name(), VolumeRole.SHARES, name);
            }
            if (!meant) {
                out.advise(
                        Severity.WARNING,
                        id(),
                        mount.path().child("mountPath"),
                        "the volume " + Excerpt.quoted(name) + " is " + Volumes.SHARED_MEMORY + " of "
                                + shared.container().describe() + ", but " + container.describe() + " mounts it at "
                                + Excerpt.quoted(Checks.orEmpty(mount.mount().mountPath()))
                                + ", where shared memory is not looked for",
                        "mount it at " + Volumes.SHARED_MEMORY + " in both",
                        List.of(place(mount), place(shared)));
            }
        }
    }

    private static Finding.Related place(Volumes.Mount mount) {
        return Finding.Related.of(mount.container().name(), mount.path());
    }
}
