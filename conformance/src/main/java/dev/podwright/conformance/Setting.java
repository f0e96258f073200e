package dev.podwright.conformance;

import dev.podwright.validate.PodValidator;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.core.GateStage;
import dev.podwright.version.KubernetesVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A version and switched gates, for Podwright and for the oracle. */
record Setting(KubernetesVersion version, Map<String, Boolean> gates, PodValidator validator) {
    /** The newest version as it is by default. */
    static final Setting STANDARD = of(KubernetesVersion.newest(), Map.of());

    /** Gates outside Podwright's table that the server wants on as well. */
    private static final Map<String, String> NEEDED =
            Map.of(Gate.CLUSTER_TRUST_BUNDLE_PROJECTION.wireName(), "ClusterTrustBundle");

    static Setting of(KubernetesVersion version, Map<String, Boolean> gates) {
        PodValidator.Builder builder = PodValidator.builder().kubernetes(version);
        gates.forEach(builder::gate);
        return new Setting(version, gates, builder.build());
    }

    /** The newest version with each of its gates switched that can be, and the older versions. */
    static List<Setting> all() {
        List<Setting> all = new ArrayList<>();
        for (Gate gate : Gate.values()) {
            GateStage stage = gate.in(KubernetesVersion.newest());
            if (stage != null && !stage.locked()) {
                all.add(of(KubernetesVersion.newest(), switched(gate, !stage.on())));
            }
        }
        for (KubernetesVersion version : KubernetesVersion.supported()) {
            if (version != KubernetesVersion.newest()) {
                all.add(of(version, Map.of()));
            }
        }
        return all;
    }

    /** A gate switched, and with one that goes off those that need it. */
    private static Map<String, Boolean> switched(Gate gate, boolean on) {
        Map<String, Boolean> gates = new TreeMap<>(Map.of(gate.wireName(), on));
        for (Gate other : Features.of(KubernetesVersion.newest()).enabled()) {
            if (!on && other.needs().contains(gate)) {
                gates.put(other.wireName(), false);
            }
        }
        return gates;
    }

    /**
     * Whether warnings can be compared: some of the server's name a volume and no path, and which volume a path of ours
     * means can be looked up in the object only where the server takes no volumes out of it.
     */
    boolean comparesWarnings() {
        return Features.of(version).has(Gate.IMAGE_VOLUME);
    }

    /** The command of an oracle that judges so. */
    String[] oracle(String program) {
        List<String> switches = new ArrayList<>();
        gates.forEach((name, on) -> {
            switches.add(name + "=" + on);
            if (on && NEEDED.containsKey(name)) {
                switches.add(NEEDED.get(name) + "=true");
            }
        });
        List<String> command = new ArrayList<>(List.of(program, "verdict"));
        if (!switches.isEmpty()) {
            command.addAll(List.of("-feature-gates", String.join(",", switches)));
        }
        if (version != KubernetesVersion.newest()) {
            command.addAll(List.of("-emulate", version.toString()));
        }
        return command.toArray(String[]::new);
    }

    @Override
    public String toString() {
        return "Kubernetes " + version + (gates.isEmpty() ? "" : " with " + gates);
    }
}
