package dev.podwright.dsl.value;

/** How a DaemonSet replaces its pods. Words take a text beside it, for values that are newer. */
public sealed interface DaemonSetUpdateStrategyType permits Shared.RollingUpdate, Shared.OnDelete {}
