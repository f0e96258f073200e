package dev.podwright.validate.internal.advice.volume;

import dev.podwright.model.volume.DownwardAPIVolumeFile;
import dev.podwright.model.volume.KeyToPath;
import dev.podwright.model.volume.Volume;
import dev.podwright.model.volume.VolumeProjection;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.report.DraftRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mode of files is a decimal number that makes no sense, and whose digits make sense in octal. The server refuses
 * most such numbers, because they are above 511; these it accepts.
 */
public final class OctalMode implements AdviceRule {
    private static final int SMALLEST = 100;
    private static final int LARGEST = 0777;
    /** The largest that three digits can mean, where the server allows the sticky bit as well. */
    private static final int LARGEST_OF_DIRECTORY = 777;

    @Override
    public String id() {
        return "volume/octal-mode";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        List<Volume> volumes = pod.spec().volumes();
        Set<FieldPath> known = volumes.isEmpty() || out.advised().isEmpty() ? Set.of() : found(out);
        for (int i = 0; i < volumes.size(); i++) {
            check(pod, volumes.get(i), i, known, out);
        }
    }

    /** Where the DSL has found a decimal mode in Java. */
    private static Set<FieldPath> found(Findings out) {
        Set<FieldPath> paths = new HashSet<>();
        for (Finding each : out.advised()) {
            if (each.rule().equals(DraftRules.DECIMAL_MODE)) {
                paths.add(each.path());
            }
        }
        return paths;
    }

    private void check(PodFacts pod, Volume volume, int index, Set<FieldPath> known, Findings out) {
        if (volume.configMap() != null) {
            mode(pod, volume.configMap().defaultMode(), index, "configMap", known, out);
            keys(pod, volume.configMap().items(), index, "configMap", -1, known, out);
        } else if (volume.secret() != null) {
            mode(pod, volume.secret().defaultMode(), index, "secret", known, out);
            keys(pod, volume.secret().items(), index, "secret", -1, known, out);
        } else if (volume.downwardAPI() != null) {
            mode(pod, volume.downwardAPI().defaultMode(), index, "downwardAPI", known, out);
            files(pod, volume.downwardAPI().items(), index, -1, known, out);
        } else if (volume.emptyDir() != null) {
            Integer mode = volume.emptyDir().mode();
            if (mode != null && isMistaken(mode, LARGEST_OF_DIRECTORY)) {
                report(mode, holder(pod, index, -1, "emptyDir").child("mode"), known, out);
            }
        } else if (volume.projected() != null) {
            mode(pod, volume.projected().defaultMode(), index, "projected", known, out);
            List<VolumeProjection> sources = volume.projected().sources();
            for (int i = 0; i < sources.size(); i++) {
                source(pod, sources.get(i), index, i, known, out);
            }
        }
    }

    private void source(PodFacts pod, VolumeProjection source, int index, int at, Set<FieldPath> known, Findings out) {
        if (source.configMap() != null) {
            keys(pod, Checks.orNone(source.configMap().items()), index, "configMap", at, known, out);
        }
        if (source.secret() != null) {
            keys(pod, Checks.orNone(source.secret().items()), index, "secret", at, known, out);
        }
        if (source.downwardAPI() != null) {
            files(pod, Checks.orNone(source.downwardAPI().items()), index, at, known, out);
        }
    }

    private void keys(
            PodFacts pod,
            List<KeyToPath> items,
            int index,
            String field,
            int source,
            Set<FieldPath> known,
            Findings out) {
        for (int i = 0; i < items.size(); i++) {
            Integer mode = items.get(i).mode();
            if (mode != null && isMistaken(mode, LARGEST)) {
                report(mode, item(holder(pod, index, source, field), i), known, out);
            }
        }
    }

    private void files(
            PodFacts pod,
            List<DownwardAPIVolumeFile> items,
            int index,
            int source,
            Set<FieldPath> known,
            Findings out) {
        for (int i = 0; i < items.size(); i++) {
            Integer mode = items.get(i).mode();
            if (mode != null && isMistaken(mode, LARGEST)) {
                report(mode, item(holder(pod, index, source, "downwardAPI"), i), known, out);
            }
        }
    }

    private void mode(
            PodFacts pod, @Nullable Integer mode, int index, String source, Set<FieldPath> known, Findings out) {
        if (mode != null && isMistaken(mode, LARGEST)) {
            report(mode, holder(pod, index, -1, source).child("defaultMode"), known, out);
        }
    }

    private static FieldPath holder(PodFacts pod, int index, int source, String field) {
        FieldPath volume = pod.specPath().child("volumes").index(index);
        return (source < 0 ? volume : volume.child("projected", "sources").index(source)).child(field);
    }

    private static FieldPath item(FieldPath holder, int index) {
        return holder.child("items").index(index).child("mode");
    }

    /** Whether a mode makes no sense by its bits, and does by its decimal digits. */
    private static boolean isMistaken(int mode, int largest) {
        if (mode < SMALLEST || mode > largest) {
            return false;
        }
        int hundreds = mode / 100;
        int tens = mode / 10 % 10;
        int ones = mode % 10;
        return hundreds < 8
                && tens < 8
                && ones < 8
                && isSensible(hundreds, tens, ones)
                && !isSensible(mode >> 6 & 7, mode >> 3 & 7, mode & 7);
    }

    /** Whether a group may do nothing that the owner may not, others nothing that the group may not, and writers read. */
    private static boolean isSensible(int owner, int group, int others) {
        return (group & ~owner) == 0
                && (others & ~group) == 0
                && !isWriteOnly(owner)
                && !isWriteOnly(group)
                && !isWriteOnly(others);
    }

    private static boolean isWriteOnly(int bits) {
        return (bits & 6) == 2;
    }

    private void report(int mode, FieldPath path, Set<FieldPath> known, Findings out) {
        if (known.contains(path)) {
            return;
        }
        String octal = Integer.toOctalString(mode);
        out.advise(
                Severity.WARNING,
                id(),
                path,
                "the mode " + mode + " is decimal, which is 0" + octal
                        + " in octal, and its digits look like the octal 0" + mode,
                "write 0" + mode + " in YAML, or " + Integer.parseInt(Integer.toString(mode), 8) + " in JSON",
                List.of());
    }
}
