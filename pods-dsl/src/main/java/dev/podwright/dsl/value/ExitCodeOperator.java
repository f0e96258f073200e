package dev.podwright.dsl.value;

/** How an exit code is compared. Words take a text beside it, for values that are newer. */
public sealed interface ExitCodeOperator permits Shared.SetOperator {}
