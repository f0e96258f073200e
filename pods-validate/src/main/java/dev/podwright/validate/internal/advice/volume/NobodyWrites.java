package dev.podwright.validate.internal.advice.volume;

import dev.podwright.declaration.VolumeRole;
import dev.podwright.declaration.VolumeUse;
import dev.podwright.model.container.VolumeMount;
import dev.podwright.model.internal.text.Enumerations;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.volume.Volume;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.advice.facts.Volumes;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.ContainerRole;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A volume that starts empty is read, and no container can have written to it. */
public final class NobodyWrites implements AdviceRule {
    private static final int FEW = 16;

    @Override
    public String id() {
        return "volume/nobody-writes";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        if (hasReadOnlyMount(pod)) {
            allReadOnly(pod, out);
        }
        if (!pod.hasDeclarations()) {
            return;
        }
        Map<String, Writers> writers = new HashMap<>();
        for (VolumeUse use : pod.declarations().volumeUses()) {
            PodContainer container = pod.find(use.container());
            if (container != null && pod.volumes().find(container, use.volume()) != null) {
                declared(pod, use, container, writers, out);
            }
        }
    }

    private static boolean hasReadOnlyMount(PodFacts pod) {
        for (int i = 0; i < pod.containers().size(); i++) {
            List<VolumeMount> mounts = pod.containers().get(i).container().volumeMounts();
            for (int j = 0; j < mounts.size(); j++) {
                VolumeMount mount = mounts.get(j);
                if (Checks.isTrue(mount.readOnly()) && mayBeEmptyDir(pod, mount)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Looks at few volumes; with many it is cheaper to sort them all by name. */
    private static boolean mayBeEmptyDir(PodFacts pod, VolumeMount mount) {
        List<Volume> volumes = pod.spec().volumes();
        for (int i = 0; i < Math.min(volumes.size(), FEW); i++) {
            if (volumes.get(i).emptyDir() != null
                    && Checks.orEmpty(mount.name()).equals(volumes.get(i).name())) {
                return true;
            }
        }
        return volumes.size() > FEW;
    }

    private void allReadOnly(PodFacts pod, Findings out) {
        FieldPath path = pod.specPath().child("volumes");
        Set<String> written = null;
        for (int i = 0; i < pod.spec().volumes().size(); i++) {
            Volume volume = pod.spec().volumes().get(i);
            List<Volumes.Mount> mounts = pod.volumes().of(Checks.orEmpty(volume.name()));
            if (volume.emptyDir() != null && !mounts.isEmpty() && areReadOnly(mounts)) {
                written = written == null ? written(pod) : written;
                if (written.contains(Checks.orEmpty(volume.name()))) {
                    continue;
                }
                List<Finding.Related> places = new ArrayList<>();
                Set<String> names = new LinkedHashSet<>();
                for (Volumes.Mount mount : Enumerations.first(mounts)) {
                    places.add(Finding.Related.of(mount.container().name(), mount.path()));
                    names.add(mount.container().describe());
                }
                out.advise(
                        Severity.INFO,
                        id(),
                        path.index(i),
                        "the volume " + Excerpt.quoted(Checks.orEmpty(volume.name()))
                                + " starts empty and stays so: " + String.join(" and ", names)
                                + more(mounts)
                                + (names.size() == 1 ? " mounts" : " mount") + " it with readOnly",
                        "take readOnly from the mount of the container that writes",
                        places);
            }
        }
    }

    private static boolean areReadOnly(List<Volumes.Mount> mounts) {
        for (Volumes.Mount mount : mounts) {
            if (!mount.readOnly()) {
                return false;
            }
        }
        return true;
    }

    private static String more(List<Volumes.Mount> mounts) {
        int more = mounts.size() - Enumerations.first(mounts).size();
        return more == 0 ? "" : " and " + more + " more";
    }

    /** The volumes that a container declares to write, which are judged by that. */
    private static Set<String> written(PodFacts pod) {
        Set<String> out = new HashSet<>();
        for (VolumeUse use : pod.declarations().volumeUses()) {
            if (use.role() == VolumeRole.WRITES) {
                out.add(use.volume());
            }
        }
        return out;
    }

    private void declared(
            PodFacts pod, VolumeUse use, PodContainer container, Map<String, Writers> writers, Findings out) {
        String volume = Excerpt.quoted(use.volume());
        if (use.role() == VolumeRole.WRITES && pod.volumes().writable(container, use.volume()) == null) {
            out.advise(
                    Severity.ERROR,
                    id(),
                    pod.annotation(use.key()),
                    container.describe() + " writes the volume " + volume + ", but mounts it with readOnly",
                    "take readOnly from the mount in " + Excerpt.quoted(container.name()),
                    List.of(PodFacts.place(container, "volumeMounts")));
        } else if (use.role() == VolumeRole.READS && pod.volumes().emptyDir(use.volume()) != null) {
            read(pod, use, container, writers, out);
        }
    }

    /** The mounts of a volume by which containers can write to it that do not declare to read it. */
    private record Writers(Volumes.@Nullable Mount first, Volumes.@Nullable Mount last, boolean anyWritable) {
        static Writers of(PodFacts pod, String volume) {
            Volumes.Mount first = null;
            Volumes.Mount last = null;
            boolean anyWritable = false;
            for (Volumes.Mount mount : pod.volumes().of(volume)) {
                anyWritable |= !mount.readOnly();
                if (!mount.readOnly() && !pod.uses(mount.container().name(), VolumeRole.READS, volume)) {
                    first = first == null ? mount : first;
                    last = mount;
                }
            }
            return new Writers(first, last, anyWritable);
        }
    }

    private void read(PodFacts pod, VolumeUse use, PodContainer reader, Map<String, Writers> known, Findings out) {
        Writers writers = known.get(use.volume());
        if (writers == null) {
            writers = Writers.of(pod, use.volume());
            known.put(use.volume(), writers);
        }
        Volumes.Mount first = writers.first();
        if (first != null
                && (reader.role() != ContainerRole.INIT || pod.lifetimes().startsBefore(first.container(), reader))) {
            return;
        }
        Volumes.Mount late = writers.last();
        boolean anyWritable = writers.anyWritable();
        if (late == null && !anyWritable) {
            return;
        }
        String says =
                reader.describe() + " reads the volume " + Excerpt.quoted(use.volume()) + ", which starts empty, but ";
        out.advise(
                Severity.WARNING,
                id(),
                pod.annotation(use.key()),
                late == null
                        ? says + "no container writes to it"
                        : says + "only " + late.container().describe() + " writes to it: "
                                + pod.lifetimes().explain(reader, late.container()),
                late == null
                        ? "mount it in the container that writes, without readOnly"
                        : "let an init container or a sidecar before " + Excerpt.quoted(reader.name()) + " write",
                late == null
                        ? List.of(PodFacts.place(reader, "volumeMounts"))
                        : List.of(
                                PodFacts.place(reader, "volumeMounts"),
                                Finding.Related.of(late.container().name(), late.path())));
    }
}
