package dev.podwright.dsl;

import dev.podwright.model.container.LifecycleHandler;
import dev.podwright.model.container.SleepAction;

/** A pause. For hooks; before a stop it gives load balancers the time to look elsewhere. */
public final class Sleep implements Hook {
    private final long seconds;

    Sleep(long seconds) {
        this.seconds = seconds;
    }

    @Override
    public LifecycleHandler toHandler() {
        return LifecycleHandler.builder()
                .sleep(SleepAction.builder().seconds(seconds).build())
                .build();
    }
}
