package dev.podwright.validate.internal.advice.volume;

import dev.podwright.declaration.VolumeRole;
import dev.podwright.declaration.VolumeUse;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.advice.facts.Volumes;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.ContainerRole;
import dev.podwright.validate.pod.PodContainer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A volume has one writer, as a container says, and another that runs at the same time can write to the same files. */
public final class TwoWriters implements AdviceRule {
    @Override
    public String id() {
        return "volume/two-writers";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        if (!pod.hasDeclarations()) {
            return;
        }
        Map<String, Volumes.Mount> writers = new HashMap<>();
        for (VolumeUse use : pod.declarations().volumeUses()) {
            Volumes.Mount mount = use.role() == VolumeRole.WRITES ? writable(pod, use) : null;
            if (mount != null) {
                writer(pod, use, mount, writers, out);
            }
        }
        for (VolumeUse use : pod.declarations().volumeUses()) {
            Volumes.Mount mount = use.role() == VolumeRole.READS ? writable(pod, use) : null;
            Volumes.Mount writer = writers.get(use.volume());
            if (mount != null && writer != null && !writer.container().is(mount.container()) && mount.meets(writer)) {
                reader(use, mount, writer, out);
            }
        }
    }

    private static Volumes.@Nullable Mount writable(PodFacts pod, VolumeUse use) {
        PodContainer container = pod.find(use.container());
        return container == null ? null : pod.volumes().writable(container, use.volume());
    }

    /** An init container has written before the next writer starts, so that it takes nobody's place. */
    private void writer(
            PodFacts pod, VolumeUse use, Volumes.Mount mount, Map<String, Volumes.Mount> writers, Findings out) {
        Volumes.Mount other = writers.get(use.volume());
        if (other == null || other.container().role() == ContainerRole.INIT) {
            writers.put(use.volume(), mount);
            return;
        }
        PodContainer first = other.container();
        PodContainer second = mount.container();
        if (!first.is(second) && mount.meets(other) && pod.lifetimes().overlap(first, second)) {
            report(
                    pod.annotation(use.key()),
                    first.describe() + " and " + second.describe() + " both write the volume "
                            + Excerpt.quoted(use.volume()) + ": "
                            + pod.lifetimes().explain(first, second),
                    "let one of them write, or give each its own part with subPath",
                    List.of(place(other), place(mount)),
                    out);
        }
    }

    private void reader(VolumeUse use, Volumes.Mount mount, Volumes.Mount writer, Findings out) {
        report(
                mount.path(),
                mount.container().describe() + " reads the volume " + Excerpt.quoted(use.volume())
                        + ", which " + writer.container().describe()
                        + " writes, but mounts it without readOnly and can write as well",
                "set readOnly on the mount in "
                        + Excerpt.quoted(mount.container().name()),
                List.of(place(writer), place(mount)),
                out);
    }

    private static Finding.Related place(Volumes.Mount mount) {
        return Finding.Related.of(mount.container().name(), mount.path());
    }

    private void report(
            dev.podwright.path.FieldPath path, String message, String fix, List<Finding.Related> places, Findings out) {
        out.advise(Severity.WARNING, id(), path, message, fix, places);
    }
}
