package dev.podwright.conformance.hostile;

import com.sun.management.ThreadMXBean;
import dev.podwright.json.ReadLimits;
import dev.podwright.manifest.Manifest;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.report.Report;
import dev.podwright.validate.PodResources;
import dev.podwright.validate.ServerDefaults;
import dev.podwright.validate.Validator;
import dev.podwright.validate.pod.Lifetimes;
import dev.podwright.validate.podsecurity.PodSecurityLevel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;

/** All that a program does with a text that it does not trust. */
public final class Work {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final Validator GATE = Validator.builder()
            .podSecurity(PodSecurityLevel.RESTRICTED)
            .ignoreSuppressions()
            .build();

    /** Depends on what has no characters, so that none of it is optimized away. */
    @SuppressWarnings("UnusedVariable")
    private static int seen;

    private Work() {}

    /** What something took: nanoseconds of the thread's CPU time, and bytes allocated. */
    public record Cost(long cpu, long allocated) {}

    /** The cost of some work. */
    public static Cost cost(Runnable work) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long cpu = THREADS.getCurrentThreadCpuTime();
        work.run();
        return new Cost(THREADS.getCurrentThreadCpuTime() - cpu, THREADS.getCurrentThreadAllocatedBytes() - allocated);
    }

    /**
     * Reads a text and does everything with its objects.
     *
     * @return how many characters that gave: of reports, and of objects that were rendered
     */
    public static int all(String text) {
        int size = 0;
        for (Manifest manifest : Manifests.inspect(text)) {
            size += everything(manifest);
        }
        return size;
    }

    /** Reads bytes and does everything with their objects. */
    public static int all(byte[] text) {
        int size = 0;
        try {
            for (Manifest manifest : Manifests.inspect("f", new ByteArrayInputStream(text), ReadLimits.defaults())) {
                size += everything(manifest);
            }
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns how many characters it gave. */
    private static int everything(Manifest manifest) {
        int size = report(Validator.standard().validate(manifest)) + report(GATE.validate(manifest));
        size += manifest.toString().length();
        KubernetesObject object = manifest.object();
        if (object == null) {
            return size;
        }
        size += object.toString().length();
        seen += object.hashCode();
        size += Manifests.toYaml(object).length() + Manifests.toJson(object).length();
        seen += object.equals(ServerDefaults.fill(object)) ? 1 : 0;
        if (object instanceof Pod pod) {
            PodSpec spec = pod.spec();
            seen += PodResources.of(pod).requests().size();
            size += spec == null ? 0 : Lifetimes.of(spec).toString().length();
            size += report(GATE.validateUpdate(pod, pod));
        }
        return size;
    }

    private static int report(Report report) {
        seen += report.hashCode();
        return report.toString().length() + report.toJson().length();
    }
}
