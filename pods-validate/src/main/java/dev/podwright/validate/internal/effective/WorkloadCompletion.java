package dev.podwright.validate.internal.effective;

import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.apps.DaemonSetSpec;
import dev.podwright.model.apps.DaemonSetUpdateStrategy;
import dev.podwright.model.apps.DeploymentSpec;
import dev.podwright.model.apps.DeploymentStrategy;
import dev.podwright.model.apps.RollingUpdateDaemonSet;
import dev.podwright.model.apps.RollingUpdateDeployment;
import dev.podwright.model.apps.RollingUpdateStatefulSetStrategy;
import dev.podwright.model.apps.StatefulSetPersistentVolumeClaimRetentionPolicy;
import dev.podwright.model.apps.StatefulSetSpec;
import dev.podwright.model.apps.StatefulSetUpdateStrategy;
import dev.podwright.model.batch.Job;
import dev.podwright.model.batch.JobSpec;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.rules.workload.JobRules;
import dev.podwright.validate.internal.rules.workload.WorkloadDefaults;
import java.util.Map;
import java.util.Objects;

/**
 * Defaults of workloads that depend on other fields, or make an object. The others are in {@link DefaultTable}.
 *
 * <p>Upstream: {@code SetDefaults_Deployment}, {@code SetDefaults_DaemonSet} and {@code SetDefaults_StatefulSet} in {@code
 * k8s.io/kubernetes/pkg/apis/apps/v1}, and {@code SetDefaults_Job} in {@code k8s.io/kubernetes/pkg/apis/batch/v1}.
 */
final class WorkloadCompletion {
    private static final ObjectMeta NO_METADATA = ObjectMeta.builder().build();
    private static final int RETRIES = 6;

    private WorkloadCompletion() {}

    static DeploymentSpec of(DeploymentSpec spec) {
        DeploymentStrategy given = Objects.requireNonNullElseGet(
                spec.strategy(), () -> DeploymentStrategy.builder().build());
        String type = WorkloadDefaults.updateType(given.type());
        if (!type.equals(WorkloadDefaults.ROLLING_UPDATE)) {
            return spec;
        }
        RollingUpdateDeployment update = Objects.requireNonNullElseGet(
                given.rollingUpdate(), () -> RollingUpdateDeployment.builder().build());
        DeploymentStrategy strategy = given.toBuilder()
                .type(type)
                .rollingUpdate(update.toBuilder()
                        .maxUnavailable(Objects.requireNonNullElse(update.maxUnavailable(), WorkloadDefaults.QUARTER))
                        .maxSurge(Objects.requireNonNullElse(update.maxSurge(), WorkloadDefaults.QUARTER))
                        .build())
                .build();
        return strategy.equals(spec.strategy())
                ? spec
                : spec.toBuilder().strategy(strategy).build();
    }

    static DaemonSetSpec of(DaemonSetSpec spec) {
        DaemonSetUpdateStrategy given = Objects.requireNonNullElseGet(
                spec.updateStrategy(), () -> DaemonSetUpdateStrategy.builder().build());
        String type = WorkloadDefaults.updateType(given.type());
        if (!type.equals(WorkloadDefaults.ROLLING_UPDATE)) {
            return spec;
        }
        RollingUpdateDaemonSet update = Objects.requireNonNullElseGet(
                given.rollingUpdate(), () -> RollingUpdateDaemonSet.builder().build());
        DaemonSetUpdateStrategy strategy = given.toBuilder()
                .type(type)
                .rollingUpdate(update.toBuilder()
                        .maxUnavailable(Objects.requireNonNullElse(update.maxUnavailable(), WorkloadDefaults.ONE))
                        .maxSurge(Objects.requireNonNullElse(update.maxSurge(), WorkloadDefaults.NONE))
                        .build())
                .build();
        return strategy.equals(spec.updateStrategy())
                ? spec
                : spec.toBuilder().updateStrategy(strategy).build();
    }

    static StatefulSetSpec of(StatefulSetSpec spec, Features features) {
        StatefulSetUpdateStrategy strategy = strategy(
                Objects.requireNonNullElseGet(
                        spec.updateStrategy(),
                        () -> StatefulSetUpdateStrategy.builder().build()),
                features);
        boolean retains = spec.persistentVolumeClaimRetentionPolicy() != null;
        if (retains && strategy.equals(spec.updateStrategy())) {
            return spec;
        }
        StatefulSetSpec.Builder now = spec.toBuilder().updateStrategy(strategy);
        if (!retains) {
            now.persistentVolumeClaimRetentionPolicy(
                    StatefulSetPersistentVolumeClaimRetentionPolicy.builder().build());
        }
        return now.build();
    }

    /** A strategy that names its type keeps an absent rolling update absent. */
    private static StatefulSetUpdateStrategy strategy(StatefulSetUpdateStrategy given, Features features) {
        RollingUpdateStatefulSetStrategy update = given.rollingUpdate();
        if (update == null && Checks.isEmpty(given.type())) {
            update = RollingUpdateStatefulSetStrategy.builder().build();
        }
        String type = WorkloadDefaults.updateType(given.type());
        if (update == null || !type.equals(WorkloadDefaults.ROLLING_UPDATE)) {
            return given;
        }
        RollingUpdateStatefulSetStrategy.Builder now =
                update.toBuilder().partition(Objects.requireNonNullElse(update.partition(), 0));
        if (update.maxUnavailable() == null && features.has(Gate.MAX_UNAVAILABLE_STATEFUL_SET)) {
            now.maxUnavailable(WorkloadDefaults.ONE);
        }
        return given.toBuilder().type(type).rollingUpdate(now.build()).build();
    }

    /** The spec of a Job. The jobs of a CronJob get these defaults when they are created. */
    static JobSpec of(JobSpec spec) {
        JobSpec now = spec.toBuilder()
                .completions(JobRules.completions(spec))
                .parallelism(Objects.requireNonNullElse(spec.parallelism(), 1))
                .backoffLimit(Objects.requireNonNullElse(
                        spec.backoffLimit(), spec.backoffLimitPerIndex() == null ? RETRIES : Integer.MAX_VALUE))
                .completionMode(Objects.requireNonNullElse(spec.completionMode(), WorkloadDefaults.NON_INDEXED))
                .suspend(Objects.requireNonNullElse(spec.suspend(), false))
                .podReplacementPolicy(Objects.requireNonNullElse(
                        spec.podReplacementPolicy(),
                        spec.podFailurePolicy() == null ? "TerminatingOrFailed" : "Failed"))
                .manualSelector(Objects.requireNonNullElse(spec.manualSelector(), false))
                .build();
        return now.equals(spec) ? spec : now;
    }

    /** A Job without labels gets those of its template. */
    static Job labelled(Job job, JobSpec spec) {
        ObjectMeta metadata = Objects.requireNonNullElse(job.metadata(), NO_METADATA);
        PodTemplateSpec template = spec.template();
        if (!metadata.labels().isEmpty() || template == null || template.metadata() == null) {
            return job;
        }
        Map<String, String> labels = template.metadata().labels();
        return labels.isEmpty()
                ? job
                : job.toBuilder()
                        .metadata(metadata.toBuilder().labels(labels).build())
                        .build();
    }
}
