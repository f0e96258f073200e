package dev.podwright.dsl.value;

/** How a label is compared. Words take a text beside it, for values that are newer. */
public sealed interface LabelOperator permits Shared.Exists, Shared.SetOperator, Shared.DoesNotExist {}
