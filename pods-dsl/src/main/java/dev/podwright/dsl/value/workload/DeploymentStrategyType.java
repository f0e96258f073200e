package dev.podwright.dsl.value.workload;

/** How a Deployment replaces its pods. Words take a text beside it, for values that are newer. */
public sealed interface DeploymentStrategyType permits UpdateStrategies.RollingUpdate, UpdateStrategies.Recreate {}
