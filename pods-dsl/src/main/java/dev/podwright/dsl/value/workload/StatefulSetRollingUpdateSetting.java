package dev.podwright.dsl.value.workload;

/** A setting of the rolling update of a StatefulSet: {@code partition(2)} or {@code maxUnavailable(1)}. */
public sealed interface StatefulSetRollingUpdateSetting permits MaxUnavailable, Partition {}
