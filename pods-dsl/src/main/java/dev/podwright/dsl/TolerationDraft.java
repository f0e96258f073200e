package dev.podwright.dsl;

import dev.podwright.model.scheduling.Toleration;
import java.time.Duration;
import java.util.function.Consumer;

/** Which taints of nodes a pod puts up with. Immutable. */
public final class TolerationDraft {
    private final Toleration model;

    TolerationDraft(Toleration model) {
        this.model = model;
    }

    /** The model's value. */
    public Toleration toToleration() {
        return model;
    }

    /** Taints that keep new pods away. */
    public TolerationDraft noSchedule() {
        return effect("NoSchedule");
    }

    /** Taints that keep new pods away if there is room elsewhere. */
    public TolerationDraft preferNoSchedule() {
        return effect("PreferNoSchedule");
    }

    /** Taints that also drive running pods out. */
    public TolerationDraft noExecute() {
        return effect("NoExecute");
    }

    /** Taints that also drive running pods out, for so long. Whole seconds. */
    public TolerationDraft noExecute(Duration time) {
        long seconds = Args.seconds(time);
        return with(t -> t.effect("NoExecute").tolerationSeconds(seconds));
    }

    private TolerationDraft effect(String effect) {
        return with(t -> t.effect(effect));
    }

    /** The way down to the model's builder. */
    public TolerationDraft with(Consumer<Toleration.Builder> change) {
        Toleration.Builder builder = model.toBuilder();
        change.accept(builder);
        return new TolerationDraft(builder.build());
    }
}
