package dev.podwright.dsl.value;

/** How a label or field of a node is compared. Words take a text beside it, for values that are newer. */
public sealed interface NodeOperator permits Shared.Exists, Shared.Lt, Shared.SetOperator, Shared.DoesNotExist {}
