package dev.podwright.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.report.Channel;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What messages say, where earlier ones were wrong or of no use. */
class MessageFaultsTest {

    private static List<Finding> findings(String spec) {
        return report(spec).findings();
    }

    private static Report report(String spec) {
        return Validator.standard()
                .validate(Manifests.inspect("apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {" + spec + "}\n")
                        .manifests()
                        .get(0));
    }

    private static String container(String fields) {
        return "containers: [{name: a, image: i, " + fields + "}]";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "containers: {} | must be a list, not an object",
                "containers: x | must be a list, not a string",
                "containers: [[]] | must be an object, not an array",
                "securityContext: [] | must be an object, not an array",
                "affinity: 1 | must be an object, not a number",
                "hostNetwork: [] | must be true or false, not an array",
                "nodeSelector: true | must be an object, not a boolean"
            })
    void articles_fit_their_nouns(String spec, String message) {
        assertThat(findings(spec)).extracting(Finding::message).contains(message);
    }

    @Test
    void a_port_of_zero_is_not_missing() {
        assertThat(findings(container("ports: [{containerPort: 0}]")))
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo("containerPort is 0; it must be between 1 and 65535");
    }

    @Test
    void containers_of_one_name_are_told_apart() {
        List<Finding> findings = findings("containers: [{name: db, image: i, ports: [{containerPort: 80}]},"
                + " {name: db, image: i, ports: [{containerPort: 80}]}]");
        assertThat(findings)
                .extracting(Finding::message)
                .noneMatch(message -> message.contains("\"db\" and container \"db\""))
                .contains("another container of the pod is named \"db\" as well");
        assertThat(findings).allMatch(finding -> "db".equals(finding.container()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "livenessProbe: {tcpSocket: {port: '8082'}}",
                "readinessProbe: {httpGet: {port: '8082'}}",
                "lifecycle: {preStop: {httpGet: {port: '8082'}}}"
            })
    void a_number_in_quotes_loses_its_quotes(String handler) {
        assertThat(findings(container(handler)))
                .filteredOn(finding -> finding.channel() == Channel.REJECTED)
                .singleElement()
                .extracting(Finding::fix)
                .isEqualTo("remove the quotes: port: 8082 (in Java, give the number as an int)");
    }

    @Test
    void the_mount_of_a_rejected_volume_asks_for_no_volume() {
        assertThat(findings(container("volumeMounts: [{name: bad_v, mountPath: /x}]")
                        + ", volumes: [{name: bad_v, emptyDir: {}}]"))
                .filteredOn(finding -> finding.path().toString().contains("volumeMounts"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).isEqualTo("the volume \"bad_v\" is itself rejected");
                    assertThat(finding.fix()).isEqualTo("correct that volume");
                });
    }

    @ParameterizedTest
    @CsvSource({"my_pod, my-pod", "My.Pod, my.pod", "-a-, a", "a b, a-b"})
    void a_wrong_name_gets_one_that_is_right(String name, String suggested) {
        Report report = Validator.standard()
                .validate(Manifests.inspect("apiVersion: v1\nkind: Pod\nmetadata: {name: '" + name
                                + "'}\nspec: {containers: [{name: a, image: i}]}\n")
                        .manifests()
                        .get(0));
        assertThat(report.findings())
                .singleElement()
                .extracting(Finding::fix)
                .asString()
                .endsWith(" " + suggested);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "configMap: {name: c, defaultMode: 644}",
                "secret: {secretName: c, defaultMode: 644}",
                "downwardAPI: {defaultMode: 644}",
                "projected: {defaultMode: 644, sources: []}",
                "configMap: {name: c, items: [{key: k, path: p, mode: 644}]}"
            })
    void a_decimal_mode_gets_the_octal_one(String volume) {
        assertThat(findings(container("") + ", volumes: [{name: v, " + volume + "}]"))
                .extracting(Finding::fix)
                .contains("write 0644, or 420 in decimal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ports: [{containerPort: 70000}]",
                "image: ''",
                "env: [{name: ''}]",
                "volumeMounts: [{name: none, mountPath: /x}]",
                "resources: {limits: {cpu: -1}}"
            })
    void a_rejection_within_a_container_names_it(String field) {
        for (String list : List.of("initContainers", "containers")) {
            String spec = (list.equals("containers") ? "" : container("") + ", ") + list + ": [{name: here, image: i, "
                    + field + "}]";
            assertThat(findings(spec.replace("image: i, image", "image")))
                    .filteredOn(finding -> finding.channel() == Channel.REJECTED)
                    .isNotEmpty()
                    .allMatch(finding -> "here".equals(finding.container()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"privileged", "readOnlyRootFilesystem", "allowPrivilegeEscalation", "capabilities"})
    void fields_of_containers_in_the_pod_are_sent_there(String field) {
        String value = field.equals("capabilities") ? "{}" : "true";
        assertThat(findings("securityContext: {" + field + ": " + value + "}, " + container("")))
                .extracting(Finding::fix)
                .contains("it belongs to containers[].securityContext");
        assertThat(findings(field + ": " + value + ", " + container("")))
                .extracting(Finding::fix)
                .contains("it belongs to containers[].securityContext");
        assertThat(findings(container(field + ": " + value)))
                .extracting(Finding::fix)
                .contains("it belongs to the container's securityContext");
    }
}
