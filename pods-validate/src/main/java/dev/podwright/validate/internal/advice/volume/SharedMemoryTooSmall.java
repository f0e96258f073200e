package dev.podwright.validate.internal.advice.volume;

import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.value.Quantity;
import dev.podwright.model.volume.EmptyDirVolumeSource;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.advice.facts.Volumes;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shared memory is smaller than what a container has without it, or a container's memory limit does not hold it: each
 * page of it counts against the limit of the container that touches it first.
 */
public final class SharedMemoryTooSmall implements AdviceRule {
    private static final Quantity DEFAULT = Quantity.ofBytes(64L << 20);

    @Override
    public String id() {
        return "ipc/shm-too-small";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        if (!SharedMemoryNotShared.hasSharedMemory(pod)) {
            return;
        }
        FieldPath path = pod.specPath().child("volumes");
        for (int i = 0; i < pod.spec().volumes().size(); i++) {
            String name = Checks.orEmpty(pod.spec().volumes().get(i).name());
            EmptyDirVolumeSource emptyDir = pod.spec().volumes().get(i).emptyDir();
            Quantity size = emptyDir == null ? null : emptyDir.sizeLimit();
            if (size != null && size.signum() > 0 && pod.volumes().isMemory(name)) {
                check(pod, name, size, path.index(i).child("emptyDir", "sizeLimit"), out);
            }
        }
    }

    private void check(PodFacts pod, String volume, Quantity size, FieldPath path, Findings out) {
        boolean reported = false;
        for (Volumes.Mount mount : pod.volumes().of(volume)) {
            if (!mount.isSharedMemory()) {
                continue;
            }
            Quantity limit = memoryLimit(pod, mount.container());
            if (limit != null && size.compareTo(limit) >= 0) {
                report(
                        Severity.WARNING,
                        path,
                        mount,
                        mount.container().describe() + " has shared memory of " + size + " in the volume "
                                + Excerpt.quoted(volume) + ", which counts against its memory limit of " + limit
                                + ": it is killed before the shared memory is full",
                        "raise the memory limit above " + size + " plus what the process needs, or lower sizeLimit",
                        out);
            } else if (!reported && size.compareTo(DEFAULT) < 0) {
                reported = true;
                report(
                        Severity.INFO,
                        path,
                        mount,
                        "the volume " + Excerpt.quoted(volume) + " gives "
                                + mount.container().describe() + " " + size
                                + " of shared memory, less than the 64Mi that it has without it",
                        "raise sizeLimit, or leave the mount at " + Volumes.SHARED_MEMORY + " out",
                        out);
            }
        }
    }

    /** The memory limit that a container's pages count against, or null where nothing limits them. */
    private static @Nullable Quantity memoryLimit(PodFacts pod, PodContainer container) {
        Quantity own = memoryLimit(container.container().resources());
        return own == null ? memoryLimit(pod.spec().resources()) : own;
    }

    private static @Nullable Quantity memoryLimit(@Nullable ResourceRequirements resources) {
        return resources == null || resources.limits() == null
                ? null
                : resources.limits().get("memory");
    }

    private void report(
            Severity severity, FieldPath path, Volumes.Mount mount, String message, String fix, Findings out) {
        PodContainer container = mount.container();
        out.advise(
                severity,
                id(),
                path,
                message,
                fix,
                List.of(Finding.Related.of(container.name(), mount.path()), PodFacts.place(container, "resources")));
    }
}
