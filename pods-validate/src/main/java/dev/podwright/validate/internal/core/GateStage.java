package dev.podwright.validate.internal.core;

import java.util.Locale;

/**
 * What a feature gate became in a version.
 *
 * @param minor the minor version of Kubernetes 1
 * @param on whether it is on by default
 * @param locked whether it cannot be switched
 */
public record GateStage(int minor, Maturity maturity, boolean on, boolean locked) {
    /** How far a feature has come. */
    enum Maturity {
        ALPHA,
        BETA,
        STABLE
    }

    /** Off by default. */
    static GateStage alpha(int minor) {
        return new GateStage(minor, Maturity.ALPHA, false, false);
    }

    /** On by default, if not {@link #off}. */
    static GateStage beta(int minor) {
        return new GateStage(minor, Maturity.BETA, true, false);
    }

    /** On for good, if not {@link #unlocked}. */
    static GateStage stable(int minor) {
        return new GateStage(minor, Maturity.STABLE, true, true);
    }

    GateStage off() {
        return new GateStage(minor, maturity, false, locked);
    }

    GateStage unlocked() {
        return new GateStage(minor, maturity, on, false);
    }

    /** As the upstream table spells it: {@code 1.33 beta off}. */
    @Override
    public String toString() {
        String text = "1." + minor + " " + maturity.name().toLowerCase(Locale.ROOT) + (on ? " on" : " off");
        return locked ? text + " locked" : text;
    }
}
