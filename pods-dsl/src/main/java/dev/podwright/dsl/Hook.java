package dev.podwright.dsl;

import dev.podwright.model.container.LifecycleHandler;

/** What happens after a container has started, or before it is stopped. */
public sealed interface Hook permits Exec, HttpGet, Sleep, TcpSocket {
    /** The model's value. */
    LifecycleHandler toHandler();
}
