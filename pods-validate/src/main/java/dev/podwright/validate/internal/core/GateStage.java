package dev.podwright.validate.internal.core;

import dev.podwright.version.KubernetesVersion;
import java.util.Locale;

/**
 * What a feature gate became in a version.
 *
 * @param since the first version in which it is so
 * @param on whether it is on by default
 * @param locked whether it cannot be switched
 */
public record GateStage(KubernetesVersion since, Maturity maturity, boolean on, boolean locked) {
    /** How far a feature has come. */
    enum Maturity {
        ALPHA,
        BETA,
        STABLE,
        REMOVED
    }

    /** Off by default. */
    static GateStage alpha(int minor) {
        return new GateStage(KubernetesVersion.ofMinor(minor), Maturity.ALPHA, false, false);
    }

    /** On by default, if not {@link #off}. */
    static GateStage beta(int minor) {
        return new GateStage(KubernetesVersion.ofMinor(minor), Maturity.BETA, true, false);
    }

    /** On for good, if not {@link #unlocked}. */
    static GateStage stable(int minor) {
        return new GateStage(KubernetesVersion.ofMinor(minor), Maturity.STABLE, true, true);
    }

    /** On for good, and no longer a gate that the server knows. */
    static GateStage removed(int minor) {
        return new GateStage(KubernetesVersion.ofMinor(minor), Maturity.REMOVED, true, true);
    }

    /** Whether the server no longer knows the gate. */
    public boolean isRemoved() {
        return maturity == Maturity.REMOVED;
    }

    GateStage off() {
        return new GateStage(since, maturity, false, locked);
    }

    GateStage unlocked() {
        return new GateStage(since, maturity, on, false);
    }

    /** As the upstream table spells it: {@code 1.33 beta off}. */
    @Override
    public String toString() {
        String text = since + " " + maturity.name().toLowerCase(Locale.ROOT) + (on ? " on" : " off");
        return locked ? text + " locked" : text;
    }
}
