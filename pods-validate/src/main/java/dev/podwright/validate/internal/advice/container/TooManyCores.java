package dev.podwright.validate.internal.advice.container;

import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.model.internal.text.Ascii;
import dev.podwright.model.value.Quantity;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An amount of CPU is so many cores that thousandths of a core are most likely meant. What comes with the memory of a
 * large machine, or with devices, is passed over.
 */
public final class TooManyCores implements AdviceRule {
    /** Machines have these many cores, and pods hardly do. */
    private static final long MANY = 100;
    /** Only few machines have so many. */
    private static final long MORE_THAN_MOST_MACHINES = 500;
    /** Machines have a gigabyte for each core or more. */
    private static final long LEAST_MEMORY_OF_A_CORE = 128L << 20;

    @Override
    public String id() {
        return "resources/too-many-cores";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        List<PodContainer> containers = pod.containers();
        for (int i = 0; i < containers.size(); i++) {
            ResourceRequirements resources = containers.get(i).container().resources();
            if (resources != null) {
                check(containers.get(i), resources, out);
            }
        }
    }

    private void check(PodContainer container, ResourceRequirements resources, Findings out) {
        String list = isMany(resources.requests()) ? "requests" : isMany(resources.limits()) ? "limits" : null;
        Quantity cpu = list == null ? null : cpu(list.equals("requests") ? resources.requests() : resources.limits());
        if (list == null || cpu == null || hasDevices(resources.requests()) || hasDevices(resources.limits())) {
            return;
        }
        Quantity memory = amount(resources.limits(), "memory");
        memory = memory == null ? amount(resources.requests(), "memory") : memory;
        if (memory == null || memory.value() / LEAST_MEMORY_OF_A_CORE < cpu.value()) {
            boolean certain = memory != null || cpu.value() >= MORE_THAN_MOST_MACHINES;
            FieldPath path = container.path().child("resources", list).key("cpu");
            report(container, path, list, cpu, memory, certain ? Severity.WARNING : Severity.INFO, out);
        }
    }

    private static boolean isMany(@Nullable Map<String, Quantity> amounts) {
        Quantity cpu = cpu(amounts);
        return cpu != null && cpu.value() >= MANY;
    }

    private static @Nullable Quantity cpu(@Nullable Map<String, Quantity> amounts) {
        return amount(amounts, "cpu");
    }

    private static @Nullable Quantity amount(@Nullable Map<String, Quantity> amounts, String name) {
        return amounts == null ? null : amounts.get(name);
    }

    private static boolean hasDevices(@Nullable Map<String, Quantity> amounts) {
        if (amounts != null) {
            for (String name : amounts.keySet()) {
                if (name.indexOf('/') >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void report(
            PodContainer container,
            FieldPath path,
            String list,
            Quantity cpu,
            @Nullable Quantity memory,
            Severity severity,
            Findings out) {
        String text = cpu.toString();
        out.advise(
                severity,
                id(),
                path,
                container.describe() + (list.equals("requests") ? " requests " : " has a limit of ") + cpu.value()
                        + " cores" + (memory == null ? "" : " with " + memory + " of memory")
                        + ": CPU is counted in cores"
                        + (Ascii.isDigits(text)
                                ? ", and in thousandths of one only with the suffix m"
                                : ", and " + text + " is that many"),
                Ascii.isDigits(text)
                        ? "write " + text + "m if thousandths of a core are meant"
                        : "write cores, or thousandths of one such as 500m",
                List.of(Finding.Related.of(container.name(), container.path().child("resources"))));
    }
}
