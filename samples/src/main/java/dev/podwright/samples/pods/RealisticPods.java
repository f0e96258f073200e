package dev.podwright.samples.pods;

import dev.podwright.dsl.PodDraft;
import dev.podwright.manifest.Manifests;
import java.util.List;
import java.util.function.Supplier;

/**
 * Pods as they are used in practice, written in the DSL. Prints the YAML of those whose names are given, with {@code --json}
 * each as one line of JSON, and without arguments their names.
 */
public final class RealisticPods {
    /**
     * One of them.
     *
     * @param type the class that says it, after which it is called
     * @param draft gives it
     */
    record Sample(Class<?> type, Supplier<PodDraft> draft) {
        String name() {
            return type.getSimpleName();
        }
    }

    static final List<Sample> ALL = List.of(
            new Sample(TlsProxy.class, TlsProxy::draft),
            new Sample(LogShipper.class, LogShipper::draft),
            new Sample(ServiceMesh.class, ServiceMesh::draft),
            new Sample(Database.class, Database::draft),
            new Sample(BatchJob.class, BatchJob::draft),
            new Sample(SharedMemory.class, SharedMemory::draft),
            new Sample(GpuTraining.class, GpuTraining::draft),
            new Sample(GitSync.class, GitSync::draft),
            new Sample(VaultAgent.class, VaultAgent::draft),
            new Sample(Collector.class, Collector::draft),
            new Sample(Migration.class, Migration::draft),
            new Sample(Cache.class, Cache::draft),
            new Sample(WordPress.class, WordPress::draft),
            new Sample(NodeAgent.class, NodeAgent::draft),
            new Sample(DnsDebugging.class, DnsDebugging::draft),
            new Sample(ExternalVolumes.class, ExternalVolumes::draft),
            new Sample(WorkloadIdentity.class, WorkloadIdentity::draft),
            new Sample(WindowsWeb.class, WindowsWeb::draft),
            new Sample(RestrictedWeb.class, RestrictedWeb::draft),
            new Sample(ConnectionPooler.class, ConnectionPooler::draft));

    private RealisticPods() {}

    /** Prints the pods of these names. */
    public static void main(String[] names) {
        boolean json = List.of(names).contains("--json");
        for (Sample sample : ALL) {
            if (json) {
                System.out.println(
                        Manifests.toJson(sample.draft().get().build()).replace("\n", ""));
            } else if (names.length == 0) {
                System.out.println(sample.name());
            } else if (List.of(names).contains(sample.name())) {
                System.out.print("---\n" + Manifests.toYaml(sample.draft().get().build()));
            }
        }
    }
}
