package dev.podwright.validate.internal.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.apps.StatefulSet;
import dev.podwright.model.batch.Job;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Gate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GatedFieldsTest {
    /** Fields that upstream's tests of what an object uses do not look at. */
    private static final Set<String> NOT_SEEN = Set.of(
            "containers.resources.claims",
            "initContainers.resources.claims",
            "ephemeralContainers.resources.claims",
            "containers.restartPolicyRules",
            "ephemeralContainers.restartPolicy",
            "ephemeralContainers.restartPolicyRules");

    @Test
    void empty_resources_of_a_pod_are_not_used() {
        PodSpec spec = specWith("resources", "{}");
        Features off = Features.NEWEST.with(Gate.POD_LEVEL_RESOURCES, false);
        assertThat(DisabledFields.drop(spec, spec, off, FieldPath.of("spec"), new Findings())
                        .resources())
                .isNull();
    }

    static Iterable<GatedFields> all() {
        return GatedFields.OF_PODS;
    }

    @Test
    void fields_of_stateful_sets_and_jobs_are_dropped_while_their_gate_is_off_and_left_while_it_is_on() {
        for (List<GatedFields> list :
                List.of(GatedFields.OF_STATEFUL_SETS, GatedFields.OF_JOBS, GatedFields.OF_ALL_JOBS)) {
            for (GatedFields fields : list) {
                for (String path : fields.paths()) {
                    if (list == GatedFields.OF_STATEFUL_SETS) {
                        check(
                                fields,
                                list,
                                path,
                                specOf(StatefulSet.class, "apps/v1", path).spec());
                    } else {
                        check(
                                fields,
                                list,
                                path,
                                specOf(Job.class, "batch/v1", path).spec());
                    }
                }
            }
        }
    }

    private static void check(GatedFields fields, List<GatedFields> all, String path, @Nullable Object spec) {
        Object given = Objects.requireNonNull(spec);
        Features off = Features.NEWEST.with(fields.gate(), false);
        Features on = Features.NEWEST.with(fields.gate(), true);
        Findings out = new Findings();
        assertThat(fields.areIn(given)).as(path).isTrue();
        assertThat(DisabledFields.drop(all, given, null, on, FieldPath.of("spec"), out))
                .as(path)
                .isSameAs(given);
        assertThat(out.all()).isEmpty();

        Object dropped = DisabledFields.drop(all, given, null, off, FieldPath.of("spec"), out);
        assertThat(fields.areIn(dropped)).as(path).isFalse();
        assertThat(out.all()).as(path).hasSize(1);
        assertThat(out.all().get(0).path()).hasToString("spec." + path);
        assertThat(out.all().get(0).message()).contains(fields.gate().wireName());
        assertThat(DisabledFields.drop(all, given, given, off, FieldPath.of("spec"), new Findings()))
                .as("what the old object uses stays")
                .isSameAs(given);
    }

    @ParameterizedTest
    @MethodSource("all")
    void are_dropped_while_their_gate_is_off_and_left_while_it_is_on(GatedFields fields) {
        Features off = Features.NEWEST.with(fields.gate(), false);
        Features on = Features.NEWEST;
        for (Gate gate : Gate.values()) {
            on = on.with(gate, true);
        }
        for (String path : fields.paths()) {
            PodSpec spec = specWith(path);
            Findings out = new Findings();
            assertThat(DisabledFields.drop(spec, null, on, FieldPath.of("spec"), out))
                    .isSameAs(spec);
            assertThat(out.all()).isEmpty();

            PodSpec dropped = DisabledFields.drop(spec, null, off, FieldPath.of("spec"), out);
            assertThat(fields.areIn(dropped)).as(path).isFalse();
            assertThat(out.all()).as(path).hasSize(1);
            assertThat(out.all().get(0).message()).contains(fields.gate().wireName());

            PodSpec updated = DisabledFields.drop(spec, spec, off, FieldPath.of("spec"), new Findings());
            if (NOT_SEEN.contains(path)) {
                assertThat(fields.areIn(updated)).as(path).isFalse();
            } else {
                assertThat(updated).as("what the old object uses stays").isSameAs(spec);
            }
        }
    }

    /** A spec that has nothing but the field that a path leads to. */
    private static PodSpec specWith(String path) {
        return specWith(path, value(path.substring(path.lastIndexOf('.') + 1), path.startsWith("volumes")));
    }

    private static PodSpec specWith(String path, String value) {
        return Objects.requireNonNull(objectWith(Pod.class, "v1", path, value).spec());
    }

    private static <T extends KubernetesObject> T specOf(Class<T> kind, String apiVersion, String path) {
        String leaf = path.substring(path.lastIndexOf('.') + 1);
        String value = switch (leaf) {
            case "maxUnavailable", "backoffLimitPerIndex", "maxFailedIndexes" -> "1";
            case "managedBy", "podReplacementPolicy" -> "\"Failed\"";
            default -> "{}";
        };
        return objectWith(kind, apiVersion, path, value);
    }

    private static <T extends KubernetesObject> T objectWith(
            Class<T> kind, String apiVersion, String path, String value) {
        Deque<String> names = new ArrayDeque<>(Arrays.asList(path.split("\\.", -1)));
        String json = "\"" + names.removeLast() + "\": " + value;
        for (String name : (Iterable<String>) names::descendingIterator) {
            json = "\"" + name + "\": " + (isList(name) ? "[{" + json + "}]" : "{" + json + "}");
        }
        return Manifests.read("{\"apiVersion\": \"" + apiVersion + "\", \"kind\": \"" + kind.getSimpleName()
                        + "\", \"spec\": {" + json + "}}")
                .single(kind);
    }

    private static boolean isList(String name) {
        return name.equals("sources")
                || name.equals("env")
                || name.equals("items")
                || name.startsWith("required")
                || name.startsWith("preferred")
                || name.endsWith("ontainers")
                || name.equals("volumes")
                || name.equals("volumeMounts")
                || name.equals("topologySpreadConstraints");
    }

    private static String value(String leaf, boolean isNumber) {
        return switch (leaf) {
            case "hostUsers" -> "true";
            case "user", "defaultUser" -> "1";
            case "mode" -> isNumber ? "1" : "\"TLS\"";
            case "evictionResponders", "resizePolicy", "restartPolicyRules", "resourceClaims", "claims" -> "[{}]";
            case "bindMountOptions", "matchLabelKeys", "mismatchLabelKeys" -> "[\"a\"]";
            case "clusterTrustBundle",
                    "podCertificate",
                    "schedulingGroup",
                    "fileKeyRef",
                    "sleep",
                    "image",
                    "lifecycle" -> "{}";
            case "resources" -> "{\"limits\": {\"cpu\": \"1\"}}";
            default -> "\"Never\"";
        };
    }
}
