package dev.podwright.samples.workloads;

import dev.podwright.dsl.meta.KubernetesObjectDraft;
import java.util.List;
import java.util.function.Supplier;

/**
 * Workloads and Services as they are used in practice, written in the DSL. Prints the YAML of those whose names are given,
 * and without arguments their names.
 */
public final class RealisticWorkloads {
    /**
     * One of them.
     *
     * @param type the class that says it, after which it is called
     * @param draft gives it
     */
    record Sample(Class<?> type, Supplier<KubernetesObjectDraft<?, ?>> draft) {
        String name() {
            return type.getSimpleName();
        }
    }

    static final List<Sample> ALL = List.of(
            new Sample(ResourceMetrics.class, ResourceMetrics::draft),
            new Sample(RouteReflector.class, RouteReflector::draft),
            new Sample(TuningDatabase.class, TuningDatabase::draft),
            new Sample(AddressController.class, AddressController::draft),
            new Sample(QueryRouter.class, QueryRouter::draft),
            new Sample(Dashboards.class, Dashboards::draft),
            new Sample(EventBroker.class, EventBroker::draft),
            new Sample(QuoteReplicas.class, QuoteReplicas::draft),
            new Sample(ClusteredDatabase.class, ClusteredDatabase::draft),
            new Sample(WideColumnStore.class, WideColumnStore::draft),
            new Sample(ShardedCache.class, ShardedCache::draft),
            new Sample(NodeNetwork.class, NodeNetwork::draft),
            new Sample(MetadataProxy.class, MetadataProxy::draft),
            new Sample(GpuPlugin.class, GpuPlugin::draft),
            new Sample(FineTuning.class, FineTuning::draft),
            new Sample(YearlyAggregation.class, YearlyAggregation::draft),
            new Sample(DailyAggregation.class, DailyAggregation::draft),
            new Sample(EdgeBalancer.class, EdgeBalancer::draft),
            new Sample(DatabaseMembers.class, DatabaseMembers::draft),
            new Sample(AdminConsole.class, AdminConsole::draft));

    private RealisticWorkloads() {}

    /** Prints the objects of these names. */
    public static void main(String[] names) {
        for (Sample sample : ALL) {
            if (names.length == 0) {
                System.out.println(sample.name());
            } else if (List.of(names).contains(sample.name())) {
                System.out.print("---\n" + sample.draft().get().toYaml());
            }
        }
    }
}
