package dev.podwright.dsl;

import dev.podwright.model.container.ExecAction;
import dev.podwright.model.container.LifecycleHandler;
import dev.podwright.model.container.Probe;
import java.util.List;

/** A command inside the container, without a shell; exit code 0 is a success. For probes and hooks. */
public final class Exec extends ProbeDraft implements Hook {
    private final ExecAction action;

    Exec(List<String> command) {
        this(ExecAction.builder().command(command).build());
    }

    private Exec(ExecAction action) {
        super(Probe.builder().exec(action).build());
        this.action = action;
    }

    @Override
    public LifecycleHandler toHandler() {
        return LifecycleHandler.builder().exec(action).build();
    }
}
