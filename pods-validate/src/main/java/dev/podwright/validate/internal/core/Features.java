package dev.podwright.validate.internal.core;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.internal.text.Nearest;
import dev.podwright.version.KubernetesVersion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The version of the API server, and which of its feature gates are on. Immutable. */
public final class Features {
    /** The defaults of the newest version. */
    public static final Features NEWEST = of(KubernetesVersion.newest());

    /** The first version whose server does not start with a gate on whose needs are off. */
    private static final KubernetesVersion NEEDS_CHECKED = KubernetesVersion.V1_35;

    /** The oldest version whose own code the rules follow. */
    private static final KubernetesVersion OLDEST_CODE = KubernetesVersion.V1_33;

    private final KubernetesVersion version;
    private final EnumSet<Gate> on;
    private final Map<Object, Object> derived = new ConcurrentHashMap<>();

    private Features(KubernetesVersion version, EnumSet<Gate> on) {
        this.version = version;
        this.on = on;
    }

    /** The defaults of a version. */
    public static Features of(KubernetesVersion version) {
        EnumSet<Gate> on = EnumSet.noneOf(Gate.class);
        for (Gate gate : Gate.values()) {
            GateStage stage = gate.in(version);
            if (stage != null && stage.on()) {
                on.add(gate);
            }
        }
        return new Features(version, on);
    }

    /**
     * The defaults of a version with gates switched, as the server takes its flag.
     *
     * @throws IllegalArgumentException where the server would not start: for a gate that the version does not have or does
     *     not let be switched, and for one that is on and needs another that is off
     */
    public static Features of(KubernetesVersion version, Map<Gate, Boolean> switched) {
        Features features = of(version);
        for (Map.Entry<Gate, Boolean> each : switched.entrySet()) {
            Gate gate = each.getKey();
            GateStage stage = gate.in(version);
            if (stage == null) {
                throw new IllegalArgumentException("Kubernetes " + version + " has no feature gate " + gate.wireName()
                        + ", it came with " + gate.history().get(0).since());
            }
            if (stage.isRemoved()) {
                throw new IllegalArgumentException("Kubernetes " + version + " has no feature gate " + gate.wireName()
                        + ", it went with " + stage.since());
            }
            if (stage.locked() && stage.on() != each.getValue()) {
                throw new IllegalArgumentException("Kubernetes " + version + " has the feature gate " + gate.wireName()
                        + " locked " + (stage.on() ? "on" : "off"));
            }
            features = features.with(gate, each.getValue());
        }
        if (!switched.isEmpty() && version.compareTo(NEEDS_CHECKED) >= 0) {
            features.checkNeeds();
        }
        return features;
    }

    private void checkNeeds() {
        for (Gate gate : on) {
            for (Gate needed : gate.needs()) {
                if (!on.contains(needed)) {
                    throw new IllegalArgumentException("the feature gate " + gate.wireName() + " is on and needs "
                            + needed.wireName() + ", which is off; switch both");
                }
            }
        }
    }

    /**
     * The gate that the server's flag calls so.
     *
     * @throws IllegalArgumentException for an unknown gate; the message names similar ones
     */
    public static Gate gate(String name) {
        for (Gate gate : Gate.values()) {
            if (gate.wireName().equals(name)) {
                return gate;
            }
        }
        List<String> near = near(name);
        throw new IllegalArgumentException(
                "no feature gate that matters to the verdict is called " + Excerpt.quoted(name) + "; "
                        + (near.isEmpty()
                                ? "the gates are " + String.join(", ", names())
                                : "near it are " + String.join(", ", near)));
    }

    private static List<String> near(String name) {
        List<String> near = new ArrayList<>();
        @Nullable String misspelled = Nearest.name(name, names());
        if (misspelled != null) {
            near.add(misspelled);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        for (String each : names()) {
            String other = each.toLowerCase(Locale.ROOT);
            if (!lower.isBlank() && !each.equals(misspelled) && (other.contains(lower) || lower.contains(other))) {
                near.add(each);
            }
        }
        return near;
    }

    private static List<String> names() {
        return Stream.of(Gate.values()).map(Gate::wireName).toList();
    }

    /** The version of the API server. */
    public KubernetesVersion version() {
        return version;
    }

    /**
     * Whether the server's code has a gate, be it on or off. The code that judges for the versions before 1.33 is that of
     * 1.33.
     */
    public boolean knows(Gate gate) {
        return gate.in(version.isAtLeast(OLDEST_CODE) ? version : OLDEST_CODE) != null;
    }

    /** Whether a gate is on. */
    public boolean has(Gate gate) {
        return on.contains(gate);
    }

    /** These features with a gate switched, whether the server would let it be or not. */
    public Features with(Gate gate, boolean enabled) {
        EnumSet<Gate> changed = EnumSet.copyOf(on);
        if (enabled) {
            changed.add(gate);
        } else {
            changed.remove(gate);
        }
        return new Features(version, changed);
    }

    /**
     * What others derive from these features and keep with them.
     *
     * @param key what it is
     * @param maker makes it when it is first asked for
     */
    @SuppressWarnings("unchecked") // there is one maker for a key
    public <T> T derived(Object key, Supplier<T> maker) {
        Object made = derived.get(key);
        return (T) (made == null ? derived.computeIfAbsent(key, absent -> maker.get()) : made);
    }

    /** The gates that are on. */
    public Set<Gate> enabled() {
        return Set.copyOf(on);
    }
}
