package dev.podwright.overlay.internal.layer;

import dev.podwright.schema.Field;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.BitSet;
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

    /** Types whose value is another one's where this field differs. */
    private static final Map<String, String> SUBJECTS = Map.of("VolumeMount", "name", "VolumeDevice", "name");

    /** Two fields of a type that say the same; of two maps, a key may be in one only. */
    private static final Map<String, String> SPELLINGS = Map.of(
            "ConfigMap", "data binaryData",
            "PersistentVolumeClaimSpec", "dataSource dataSourceRef",
            "PodSpec", "serviceAccountName serviceAccount",
            "Secret", "data stringData",
            "ServiceSpec", "clusterIP clusterIPs");

    private static final Map<ObjectSchema<?>, Unions> OF_TYPES = new ConcurrentHashMap<>();

    private final List<List<Field>> groups;
    private final BitSet grouped = new BitSet();
    private final List<Field> spellings;
    private final int subject;

    private Unions(ObjectSchema<?> schema) {
        this.groups = TABLE.getOrDefault(schema.name(), List.of()).stream()
                .map(line -> fields(schema, line))
                .toList();
        groups.forEach(group -> group.forEach(field -> grouped.set(field.index())));
        String both = SPELLINGS.get(schema.name());
        this.spellings = both == null ? List.of() : fields(schema, both);
        String name = SUBJECTS.get(schema.name());
        this.subject = name == null ? -1 : schema.indexOf(name);
    }

    /** Those of a type. */
    static Unions of(ObjectSchema<?> schema) {
        Unions known = OF_TYPES.get(schema);
        if (known == null) {
            known = new Unions(schema);
            OF_TYPES.put(schema, known);
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

    /** The groups. */
    List<List<Field>> groups() {
        return groups;
    }

    /** Whether a field is in a group. */
    boolean isInGroup(Field field) {
        return grouped.get(field.index());
    }

    /** Two maps of which a key may be in one only; empty for none. */
    List<Field> exclusiveMaps() {
        return !spellings.isEmpty() && spellings.get(0).shape() == FieldShape.MAP ? spellings : List.of();
    }

    /** The field that says the same as another one; null for none. */
    @Nullable
    Field otherSpelling(Field field) {
        int at = spellings.indexOf(field);
        return at < 0 ? null : spellings.get(1 - at);
    }

    /** The field that says what an object of the type is about; -1 for none. */
    int subject() {
        return subject;
    }
}
