package dev.podwright.dsl;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.container.ExecAction;
import dev.podwright.model.container.Probe;

/** A command inside the container, without a shell; exit code 0 is a success. For probes and hooks. */
@CheckReturnValue
public final class Exec extends ProbeDraft implements Hook {
    final ObjectDraft<ExecAction> action;

    Exec(ObjectDraft<ExecAction> action) {
        super(ObjectDraft.of(Probe.class, "the probe").with("exec", action));
        this.action = action;
    }
}
