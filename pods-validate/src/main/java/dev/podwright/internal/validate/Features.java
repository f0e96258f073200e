package dev.podwright.internal.validate;

import java.util.EnumSet;
import java.util.Set;

/** Which feature gates of the API server are on. Immutable. */
public final class Features {
    /** The defaults of Kubernetes 1.36. */
    public static final Features KUBERNETES_1_36 = ofMinor(36);

    private final EnumSet<Gate> on;

    private Features(EnumSet<Gate> on) {
        this.on = on;
    }

    /** The defaults of a minor version of Kubernetes 1. */
    public static Features ofMinor(int minor) {
        EnumSet<Gate> on = EnumSet.noneOf(Gate.class);
        for (Gate gate : Gate.values()) {
            if (gate.isOnByDefault(minor)) {
                on.add(gate);
            }
        }
        return new Features(on);
    }

    /** Whether a gate is on. */
    public boolean has(Gate gate) {
        return on.contains(gate);
    }

    /** These features with a gate switched. */
    public Features with(Gate gate, boolean enabled) {
        EnumSet<Gate> changed = EnumSet.copyOf(on);
        if (enabled) {
            changed.add(gate);
        } else {
            changed.remove(gate);
        }
        return new Features(changed);
    }

    /** The gates that are on. */
    public Set<Gate> enabled() {
        return Set.copyOf(on);
    }
}
