package dev.podwright.conformance.oracle;

import dev.podwright.validate.PodValidator;
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
public record ServerSettings(KubernetesVersion version, Map<String, Boolean> gates, PodValidator validator) {
    /** The newest version with its defaults. */
    public static final ServerSettings STANDARD = of(KubernetesVersion.newest(), Map.of());

    /** Gates that are not in Podwright's table, by the gate that needs them. */
    private static final Map<String, String> NEEDED =
            Map.of(Gate.CLUSTER_TRUST_BUNDLE_PROJECTION.wireName(), "ClusterTrustBundle");

    /** The settings of a version with feature gates that differ from its defaults. */
    public static ServerSettings of(KubernetesVersion version, Map<String, Boolean> gates) {
        PodValidator.Builder builder =
                PodValidator.builder().kubernetes(version).maxFindings(Integer.MAX_VALUE);
        gates.forEach(builder::gate);
        return new ServerSettings(version, gates, builder.build());
    }

    /** The newest version with each gate that can be switched, and each older version. */
    public static List<ServerSettings> all() {
        List<ServerSettings> all = new ArrayList<>();
        for (Gate gate : Gate.values()) {
            GateStage stage = gate.in(KubernetesVersion.newest());
            if (stage != null && !stage.locked()) {
                all.add(of(KubernetesVersion.newest(), switched(gate, !stage.on())));
            }
        }
        for (KubernetesVersion version : KubernetesVersion.supported()) {
            if (!version.equals(KubernetesVersion.newest())) {
                all.add(of(version, Map.of()));
            }
        }
        return all;
    }

    /** A switched gate. If it is switched off, so are the gates that need it. */
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
     * Whether warnings can be compared. Some warnings of the server name a volume instead of a path; the volume at our
     * path can be found in the object only if the server does not remove volumes from it.
     */
    public boolean comparesWarnings() {
        return Features.of(version).has(Gate.IMAGE_VOLUME);
    }

    /** The command that starts an oracle with these settings. */
    public String[] oracleCommand(String program) {
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
        if (!version.equals(KubernetesVersion.newest())) {
            command.addAll(List.of("-emulate", version.toString()));
        }
        return command.toArray(String[]::new);
    }

    @Override
    public String toString() {
        return "Kubernetes " + version + (gates.isEmpty() ? "" : " with " + gates);
    }
}
