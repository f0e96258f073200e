package dev.podwright.dsl.value;

/** How a StatefulSet replaces its pods. Words take a text beside it, for values that are newer. */
public sealed interface StatefulSetUpdateStrategyType permits Shared.RollingUpdate, Shared.OnDelete, Shared.Recreate {}
