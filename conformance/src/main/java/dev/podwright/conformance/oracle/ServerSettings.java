package dev.podwright.conformance.oracle;

import dev.podwright.validate.Validator;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.core.GateStage;
import dev.podwright.version.KubernetesVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings of a server, for Podwright and for the oracle.
 *
 * @param gates the feature gates that differ from their defaults
 * @param validator the validator with these settings
 */
public record ServerSettings(KubernetesVersion version, Map<String, Boolean> gates, Validator validator) {
    /** The newest version with its defaults. */
    public static final ServerSettings STANDARD = of(KubernetesVersion.newest(), Map.of());

    /** The oldest version that an oracle is built for. Those before it are emulated by its own. */
    public static final KubernetesVersion OLDEST_ORACLE = KubernetesVersion.V1_33;

    /** Gates that are not in Podwright's table, by the gate that needs them. */
    private static final Map<String, String> NEEDED = Map.of(
            Gate.CLUSTER_TRUST_BUNDLE_PROJECTION.wireName(),
            "ClusterTrustBundle",
            Gate.IN_PLACE_POD_LEVEL_RESOURCES_VERTICAL_SCALING.wireName(),
            "NodeDeclaredFeatures",
            Gate.RESTART_ALL_CONTAINERS_ON_CONTAINER_EXITS.wireName(),
            "NodeDeclaredFeatures");

    /** The settings of a version with feature gates that differ from its defaults. */
    public static ServerSettings of(KubernetesVersion version, Map<String, Boolean> gates) {
        Validator.Builder builder = Validator.builder().kubernetes(version).maxFindings(Integer.MAX_VALUE);
        gates.forEach(builder::gate);
        return new ServerSettings(version, gates, builder.build());
    }

    /** A version with each gate that can be switched. */
    public static List<ServerSettings> switched(KubernetesVersion version) {
        List<ServerSettings> all = new ArrayList<>();
        for (Gate gate : Gate.values()) {
            GateStage stage = gate.in(version);
            if (stage != null && !stage.locked()) {
                all.add(of(version, switched(version, gate, !stage.on())));
            }
        }
        return all;
    }

    /** A switched gate. If it is switched off, so are the gates that need it; if on, those that it needs. */
    private static Map<String, Boolean> switched(KubernetesVersion version, Gate gate, boolean on) {
        Map<String, Boolean> gates = new TreeMap<>(Map.of(gate.wireName(), on));
        Features defaults = Features.of(version);
        for (Gate other : defaults.enabled()) {
            if (!on && other.needs().contains(gate)) {
                gates.put(other.wireName(), false);
            }
        }
        for (Gate needed : gate.needs()) {
            if (on && !defaults.has(needed)) {
                gates.put(needed.wireName(), true);
            }
        }
        return gates;
    }

    /**
     * The command that starts an oracle with these settings.
     *
     * @param program the oracle of the version, or of {@link #OLDEST_ORACLE} for older versions
     * @param mode what it is to do
     */
    public String[] oracleCommand(String program, String mode) {
        List<String> switches = new ArrayList<>();
        gates.forEach((name, on) -> {
            switches.add(name + "=" + on);
            if (on && NEEDED.containsKey(name)) {
                switches.add(NEEDED.get(name) + "=true");
            }
        });
        List<String> command = new ArrayList<>(List.of(program, mode));
        if (!switches.isEmpty()) {
            command.addAll(List.of("-feature-gates", String.join(",", switches)));
        }
        if (version.compareTo(OLDEST_ORACLE) < 0) {
            command.addAll(List.of("-emulate", version.toString()));
        }
        return command.toArray(String[]::new);
    }

    @Override
    public String toString() {
        return "Kubernetes " + version + (gates.isEmpty() ? "" : " with " + gates);
    }
}
