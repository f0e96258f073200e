package dev.podwright.dsl;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.container.SleepAction;

/** A pause of the kubelet. For hooks. */
@CheckReturnValue
public final class Sleep implements Hook {
    final ObjectDraft<SleepAction> action;

    Sleep(ObjectDraft<SleepAction> action) {
        this.action = action;
    }
}
