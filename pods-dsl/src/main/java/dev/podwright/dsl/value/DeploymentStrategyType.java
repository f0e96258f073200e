package dev.podwright.dsl.value;

/** How a Deployment replaces its pods. Words take a text beside it, for values that are newer. */
public sealed interface DeploymentStrategyType permits Shared.RollingUpdate, Shared.Recreate {}
