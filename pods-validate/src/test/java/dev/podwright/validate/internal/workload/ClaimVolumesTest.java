package dev.podwright.validate.internal.workload;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.report.Finding;
import dev.podwright.report.Location;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server's paths count the volumes of claims first; the locations are those of the text. */
class ClaimVolumesTest {
    private static List<String> judged(String claims, String volumes) {
        String text = """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  volumeClaimTemplates:
                %s
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers:
                      - {name: app, image: app}
                      volumes:
                %s
                """.formatted(
                        claims.indent(2).stripTrailing(), volumes.indent(6).stripTrailing());
        Report report = Validator.standard()
                .validate(Manifests.inspect(text).manifests().get(0));
        return report.rejected().stream()
                .map(each -> each.path() + " at " + place(text, each))
                .toList();
    }

    /** What is at a location in the text, up to the end of the line. */
    private static String place(String text, Finding finding) {
        Location location = requireNonNull(finding.location());
        return text.lines().toList().get(location.line() - 1).substring(location.column() - 1);
    }

    private static final String SPEC = "spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}";

    @Test
    void an_error_of_a_volume_is_located_at_the_volume() {
        assertThat(judged("- {metadata: {name: data}, " + SPEC + "}", "- {name: a, hostPath: {}}\n- {name: B}"))
                .containsExactlyInAnyOrder(
                        "spec.template.spec.volumes[1].hostPath.path at hostPath: {}}",
                        "spec.template.spec.volumes[2].name at name: B}");
    }

    @Test
    void a_claim_takes_the_place_of_the_volume_with_its_name() {
        assertThat(judged("- {metadata: {name: a}, " + SPEC + "}", "- {name: a, hostPath: {}}\n- {name: B}"))
                .containsExactly("spec.template.spec.volumes[1].name at name: B}");
    }

    @Test
    void an_error_of_the_volume_of_a_claim_is_located_at_the_name_of_the_claim() {
        assertThat(judged(
                        "- {metadata: {name: A}, " + SPEC + "}\n- {metadata: {name: b}, " + SPEC + "}",
                        "- {name: c, emptyDir: {}}"))
                .containsExactly("spec.template.spec.volumes[0].name at name: A}, " + SPEC + "}");
    }

    @Test
    void an_unreadable_volume_has_no_other_error() {
        assertThat(judged("- {metadata: {name: data}, " + SPEC + "}", "- {name: a, hostPath: {path: []}}"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("spec.template.spec.volumes[0].hostPath.path at []");
    }

    @Test
    void the_server_fails_on_a_bundle_without_a_name_in_a_volume_that_it_does_not_judge() {
        String bundle = "- {name: a, projected: {sources: [{clusterTrustBundle: {}}]}}";
        assertThat(judged("- {metadata: {name: a}, " + SPEC + "}", bundle))
                .containsExactly("spec.template.spec.volumes[0].projected.sources[0].clusterTrustBundle at name: a}, "
                        + SPEC + "}");
    }
}
