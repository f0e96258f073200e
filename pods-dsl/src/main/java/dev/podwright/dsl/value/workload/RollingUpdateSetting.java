package dev.podwright.dsl.value.workload;

/** A setting of the rolling update of a Deployment or a DaemonSet: {@code maxSurge(1)} or {@code maxUnavailable(0)}. */
public sealed interface RollingUpdateSetting permits MaxSurge, MaxUnavailable {}
