package dev.podwright.validate.internal.rules.workload;

import dev.podwright.model.value.IntOrString;
import dev.podwright.validate.internal.check.Checks;
import org.jspecify.annotations.Nullable;

/**
 * What absent fields of workloads count as, where a rule asks.
 *
 * <p>Upstream: {@code k8s.io/kubernetes/pkg/apis/apps/v1/defaults.go} and {@code
 * k8s.io/kubernetes/pkg/apis/batch/v1/defaults.go}.
 */
public final class WorkloadDefaults {
    /** The update strategy. */
    public static final String ROLLING_UPDATE = "RollingUpdate";

    /** How many pods of a Deployment may be missing, or be there in addition, during an update. */
    public static final IntOrString QUARTER = IntOrString.of("25%");

    /** How many pods of a DaemonSet or a StatefulSet may be missing during an update. */
    public static final IntOrString ONE = IntOrString.of(1);

    /** How many pods of a DaemonSet may be there in addition during an update. */
    public static final IntOrString NONE = IntOrString.of(0);

    /** How many seconds a Deployment may take to make progress. */
    public static final int PROGRESS_DEADLINE = 600;

    /** Whether the pods of a Job have indexes. */
    public static final String NON_INDEXED = "NonIndexed";

    private WorkloadDefaults() {}

    /** The type of an update strategy. */
    public static String updateType(@Nullable String given) {
        return Checks.isEmpty(given) ? ROLLING_UPDATE : Checks.orEmpty(given);
    }
}
