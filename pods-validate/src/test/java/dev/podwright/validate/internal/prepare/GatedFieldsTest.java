package dev.podwright.validate.internal.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Gate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.Set;
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
        return GatedFields.ALL;
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
        Deque<String> names = new ArrayDeque<>(Arrays.asList(path.split("\\.", -1)));
        String json = "\"" + names.removeLast() + "\": " + value;
        for (String name : (Iterable<String>) names::descendingIterator) {
            json = "\"" + name + "\": " + (isList(name) ? "[{" + json + "}]" : "{" + json + "}");
        }
        return Collections.singletonList(
                        Manifests.read("{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"spec\": {" + json + "}}")
                                .single(Pod.class)
                                .spec())
                .get(0);
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
