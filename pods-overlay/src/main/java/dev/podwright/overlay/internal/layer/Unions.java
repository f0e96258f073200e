package dev.podwright.overlay.internal.layer;

import dev.podwright.schema.Field;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The groups of fields that have one meaning together: of most of them an object may have only one. A layer that has a field of
 * a group replaces the whole group.
 *
 * <p>Upstream: the validation of each type in {@code k8s.io/kubernetes/pkg/apis}, which rejects an object with two of them or
 * takes one for the other's spelling; a test compares the table with the verdicts.
 */
public final class Unions {
    private static final List<List<Field>> NONE = List.of();
    /** All fields of the type. */
    private static final String ALL = "*";

    /** Groups by the name of the type; a field after a minus sign is not in the group. */
    private static final Map<String, List<String>> TABLE = Map.ofEntries(
            Map.entry("AppArmorProfile", List.of(ALL)),
            Map.entry("DaemonSetUpdateStrategy", List.of(ALL)),
            Map.entry("DeploymentStrategy", List.of(ALL)),
            Map.entry("DownwardAPIVolumeFile", List.of("fieldRef resourceFieldRef")),
            Map.entry("EnvFromSource", List.of("configMapRef secretRef")),
            Map.entry("EnvVar", List.of("value valueFrom")),
            Map.entry("EnvVarSource", List.of(ALL)),
            Map.entry("LifecycleHandler", List.of(ALL)),
            Map.entry("PersistentVolumeClaimSpec", List.of("dataSource dataSourceRef")),
            Map.entry("PodFailurePolicyRule", List.of("onExitCodes onPodConditions")),
            Map.entry("PodResourceClaim", List.of("resourceClaimName resourceClaimTemplateName")),
            Map.entry("PodSchedulingGroup", List.of(ALL)),
            Map.entry("PodSpec", List.of("serviceAccountName serviceAccount")),
            Map.entry("Probe", List.of("exec httpGet tcpSocket grpc")),
            Map.entry("SeccompProfile", List.of(ALL)),
            Map.entry("ServiceSpec", List.of("clusterIP clusterIPs")),
            Map.entry("StatefulSetUpdateStrategy", List.of(ALL)),
            Map.entry("Volume", List.of("* -name")),
            Map.entry("VolumeMount", List.of("subPath subPathExpr")),
            Map.entry("VolumeProjection", List.of(ALL)),
            Map.entry("WorkloadPodGroupDisruptionMode", List.of(ALL)),
            Map.entry("WorkloadPodGroupResourceClaim", List.of("resourceClaimName resourceClaimTemplateName")),
            Map.entry("WorkloadPodGroupSchedulingPolicy", List.of(ALL)));

    /** Two maps of a type of which a key may be in one only. */
    private static final Map<String, String> MAPS = Map.of("ConfigMap", "data binaryData", "Secret", "data stringData");

    /** Types whose value is another one's where this field differs. */
    private static final Map<String, String> SUBJECTS = Map.of("VolumeMount", "name", "VolumeDevice", "name");

    /** Two fields of a type by which the same is said. */
    private static final Map<String, String> SPELLINGS = Map.of(
            "ConfigMap", "data binaryData",
            "PersistentVolumeClaimSpec", "dataSource dataSourceRef",
            "PodSpec", "serviceAccountName serviceAccount",
            "Secret", "data stringData",
            "ServiceSpec", "clusterIP clusterIPs");

    private static final Map<String, List<List<Field>>> GROUPS = new ConcurrentHashMap<>();

    private Unions() {}

    /** The groups of a type. */
    public static List<List<Field>> of(ObjectSchema<?> schema) {
        List<String> lines = TABLE.get(schema.name());
        if (lines == null) {
            return NONE;
        }
        List<List<Field>> known = GROUPS.get(schema.name());
        if (known == null) {
            known = lines.stream().map(line -> fields(schema, line)).toList();
            GROUPS.put(schema.name(), known);
        }
        return known;
    }

    private static List<Field> fields(ObjectSchema<?> schema, String line) {
        List<Field> out = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            if (word.equals(ALL)) {
                out.addAll(schema.fields());
            } else if (word.startsWith("-")) {
                out.removeIf(field -> field.name().equals(word.substring(1)));
            } else {
                out.add(schema.fields().get(schema.indexOf(word)));
            }
        }
        return List.copyOf(out);
    }

    /** The types that have groups, by name. */
    static List<String> types() {
        return TABLE.keySet().stream().sorted().toList();
    }

    /** Two maps of which a key may be in one only; empty for none. */
    static List<Field> exclusiveMaps(ObjectSchema<?> schema) {
        String line = MAPS.get(schema.name());
        return line == null ? List.of() : fields(schema, line);
    }

    /** The field by which the same is said as by another one; null for none. */
    static @Nullable Field otherSpelling(ObjectSchema<?> schema, Field field) {
        String line = SPELLINGS.get(schema.name());
        List<Field> both = line == null ? List.of() : fields(schema, line);
        int at = both.indexOf(field);
        return at < 0 ? null : both.get(1 - at);
    }

    /** The field that says what an object of the type is about; -1 for none. */
    static int subject(ObjectSchema<?> schema) {
        String name = SUBJECTS.get(schema.name());
        return name == null ? -1 : schema.indexOf(name);
    }
}
