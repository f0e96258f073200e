package dev.podwright.validate.internal.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import dev.podwright.validate.internal.core.RecordedRules;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ServiceRulesTest {
    @TestFactory
    List<DynamicTest> answers_services_as_the_server_does() {
        return RecordedRules.tests("service");
    }

    @Test
    void every_problem_of_a_service_is_reported_with_its_line_and_a_fix() {
        Report report = validate("""
                apiVersion: v1
                kind: Service
                metadata: {name: Web}
                spec:
                  type: LoadBalancer
                  sessionAffinity: clientIP
                  loadBalancerSourceRanges:
                  - 10.0.0.1/8
                  ports:
                  - {name: http, port: 80, targetPort: "8080"}
                  - {port: 0}
                """);

        assertThat(report.subject()).isEqualTo("service \"Web\"");
        assertThat(report.findings())
                .extracting(finding ->
                        finding.location() + " " + finding.rule() + " " + finding.path() + ": " + finding.fix())
                .containsExactly(
                        "3:12 FieldValueInvalid metadata.name: write it in lower case: web",
                        "10:28 FieldValueInvalid spec.ports[0].targetPort: remove the quotes: targetPort: 8080"
                                + " (in Java, give the number as an int)",
                        "11:5 FieldValueRequired spec.ports[1].name: give name, such as http",
                        "11:6 FieldValueInvalid spec.ports[1].port: give a number from 1 to 65535",
                        "11:5 FieldValueInvalid spec.ports[1].targetPort: give a number from 1 to 65535",
                        "6:3 FieldValueNotSupported spec.sessionAffinity: write ClientIP",
                        "8:5 FieldValueInvalid spec.LoadBalancerSourceRanges[0]: write 10.0.0.0/8");
    }

    @Test
    void what_the_server_refuses_when_it_allots_ports_is_a_rejection_without_a_type() {
        Report report = validate("""
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec:
                  type: LoadBalancer
                  externalTrafficPolicy: Local
                  healthCheckNodePort: 80
                  ports: [{port: 80}]
                """);

        assertThat(report.isAccepted()).isFalse();
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("health-check-node-port");
            assertThat(finding.path()).hasToString("spec.healthCheckNodePort");
            assertThat(finding.type()).isNull();
            assertThat(finding.fix()).contains("30000 to 32767");
        });
    }

    @Test
    void a_service_cannot_have_more_node_ports_than_a_node() {
        assertThat(validate(manyPorts(2_768)).findings()).isEmpty();
        assertThat(validate(manyPorts(2_769)).findings())
                .extracting(Finding::rule)
                .containsExactly("node-ports-exhausted");
    }

    private static String manyPorts(int count) {
        return "{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {type: NodePort, ports: ["
                + IntStream.rangeClosed(1, count)
                        .mapToObj(port -> "{name: p" + port + ", port: " + port + "}")
                        .collect(Collectors.joining(", "))
                + "]}}";
    }

    @Test
    void two_ports_that_share_a_port_of_the_nodes_are_told_so_without_a_number_that_nobody_gave() {
        Report report = validate("""
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec:
                  type: NodePort
                  ports: [{name: a, port: 80}, {name: b, port: 80}]
                """);

        assertThat(report.findings())
                .extracting(finding -> finding.rule() + " " + finding.path())
                .containsExactly("FieldValueDuplicate spec.ports[1].nodePort", "FieldValueDuplicate spec.ports[1]");
        assertThat(report.toString()).doesNotContain("50000");
    }

    private static Report validate(String yaml) {
        return Validator.standard().validate(Manifests.inspect(yaml).iterator().next());
    }
}
