package dev.podwright.dsl.value.workload;

/** How a DaemonSet replaces its pods. Words take a text beside it, for values that are newer. */
public sealed interface DaemonSetUpdateStrategyType permits UpdateStrategies.RollingUpdate, UpdateStrategies.OnDelete {}
