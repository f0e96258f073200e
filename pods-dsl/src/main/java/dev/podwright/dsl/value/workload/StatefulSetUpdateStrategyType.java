package dev.podwright.dsl.value.workload;

/** How a StatefulSet replaces its pods. Words take a text beside it, for values that are newer. */
public sealed interface StatefulSetUpdateStrategyType
        permits UpdateStrategies.RollingUpdate, UpdateStrategies.OnDelete, UpdateStrategies.Recreate {}
