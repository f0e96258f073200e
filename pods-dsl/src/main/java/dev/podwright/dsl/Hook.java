package dev.podwright.dsl;

import dev.podwright.dsl.value.CheckReturnValue;

/** What happens after a container has started, or before it is stopped. */
@CheckReturnValue
public sealed interface Hook permits Exec, HttpGet, Sleep, TcpSocket {}
